"""Messages of CodePipeline and of the tools that call it, as users quote them, with the name of what explains them."""

PIPELINE_MESSAGES = [
    (
        "pipeline-metadata-left",
        'Parameter validation failed:\nUnknown parameter in input: "metadata", must be one of: pipeline',
    ),
    ("pipeline-tags-left", 'Unknown parameter in input: "tags", must be one of: pipeline'),
    ("pipeline-not-wrapped", 'Missing required parameter in input: "pipeline"'),
    ("pipeline-not-wrapped", 'Unknown parameter in input: "name", must be one of: pipeline, tags'),
    (
        "pipeline-unknown-key",
        'Unknown parameter in pipeline.stages[0].actions[0]: "runorder", must be one of: name, actionTypeId, runOrder',
    ),
    ("pipeline-missing-key", 'Missing required parameter in pipeline.stages[1].actions[0]: "actionTypeId"'),
    (
        "pipeline-wrong-type",
        (
            "Invalid type for parameter pipeline.stages[0].actions[0].configuration.PollForSourceChanges, value: False, "
            "type: <class 'bool'>, valid types: <class 'str'>"
        ),
    ),
    (
        "pipeline-empty-value",
        (
            "Invalid length for parameter pipeline.stages[0].actions[0].configuration.StackName, value: 0, "
            "valid min length: 1"
        ),
    ),
    (
        "pipeline-constraint",
        (
            "1 validation error detected: Value 'my pipeline' at 'pipeline.name' failed to satisfy constraint: Member "
            "must satisfy regular expression pattern: [A-Za-z0-9.@\\-_]+"
        ),
    ),
    (
        "pipeline-region",
        "The region af-south-1 specified in 'pipeline.artifactStores' is not a valid AWS Region.",
    ),
    (
        "pipeline-action-type",
        (
            "An error occurred (InvalidActionDeclarationException) when calling the CreatePipeline operation: ActionType "
            "(Category: 'Source', Provider: 'Github', Version: '1') in action 'Source' is not available in region EU_WEST_1"
        ),
    ),
    ("pipeline-first-stage", "Pipeline should start with a stage that only contains source actions."),
    (
        "pipeline-single-stage",
        "Pipeline has only 1 stage(s). There should be a minimum of 2 stages in a pipeline",
    ),
    (
        "pipeline-output-artifact-twice",
        (
            "Output Artifact Bundle name must be unique within the pipeline. CreateOutput has been used more than once. "
            "(Service: AWSCodePipeline; Status Code: 400; Error Code: InvalidStructureException)"
        ),
    ),
    (
        "pipeline-artifact-count",
        "Action Build declares 0 input artifacts which is less than the minimum count (1)",
    ),
    (
        "pipeline-artifact-count",
        "Action Source declares 0 output artifacts which is less than the minimum count (1)",
    ),
    (
        "pipeline-artifact-unknown",
        "Action 'Deploy' is using input Artifact 'Out', which is not being produced in this pipeline",
    ),
    (
        "pipeline-artifact-later",
        "Stage 1 Action 1 ('Build') is consuming input Artifact 'Out' before it is being produced at Stage 2 Action 1",
    ),
    (
        "pipeline-too-many-actions",
        (
            "Pipeline stage 'Assets' has too many actions. There can only be up to 50 actions in a pipeline stage "
            "(Service: AWSCodePipeline; Status Code: 400; Error Code: InvalidStageDeclarationException)"
        ),
    ),
    ("pipeline-late-source", "Source actions may only occur in first stage"),
    (
        "pipeline-foreign-role",
        "Specifying a Role is not supported for actions with an owner different than 'AWS' - got 'ThirdParty' (Action: 'Alexa')",
    ),
    (
        "pipeline-trigger-provider",
        "provider for actionProperties in sourceAction with name 'Code' must be 'CodeStarSourceConnection', got 'S3'",
    ),
    ("pipeline-five-images", "Action cannot have more than 4 container image inputs, got: 5"),
    ("pipeline-ecs-timeout", "Deployment timeout must be between 1 and 60 minutes, got 90"),
    ("pipeline-single-region-store", "Error: region cannot be set for a single-region CodePipeline"),
    ("pipeline-no-commands", "Action frontend-build must have a non-empty commands field"),
    (
        "pipeline-namespace-unknown",
        (
            "The following pipeline execution variables are referencing a namespace that does not exist. "
            "StageName=[stage], ActionName=[integTest], ActionConfigurationKey=[EnvironmentVariables], "
            "VariableReferenceText=[stage-app.out]"
        ),
    ),
    (
        "pipeline-namespace-twice",
        (
            "Namespaces must be unique across the pipeline definition. The following occur more than once in the "
            "pipeline. StageName=[Build], ActionName=[Build], Namespace=[Vars]"
        ),
    ),
    (
        "pipeline-trigger-filter",
        (
            "InvalidStructureException: The trigger configuration for the source action is not valid. Make sure to "
            "choose valid filter combinations."
        ),
    ),
    ("pipeline-needs-v2", "InvalidStructureException: Triggers on tag can only be used with V2 pipelines"),
    (
        "pipeline-masked-secret",
        '"****" may be used in secret properties only when updating an existing action.',
    ),
    ("pipeline-bucket-not-found", "No bucket with the name web-artifacts was found."),
    (
        "pipeline-webhook-target",
        "Webhook Action with name Source was not found in the first stage of the pipeline",
    ),
    (
        "pipeline-deploy-bucket-region",
        "The bucket named web-site is not located in the `us-west-2` AWS region.",
    ),
    ("pipeline-delegated-administrator", "Account used is not a delegated administrator"),
    (
        "pipeline-task-definition-unreadable",
        "Exception while trying to read the task definition artifact file from: SourceOutput",
    ),
    (
        "build-project-not-for-pipeline",
        "Invalid input: when using CodePipeline both sourceType, and artifactType must be set to: CODEPIPELINE",
    ),
    (
        "build-project-secondary-artifacts",
        "InvalidInputException: artifactType CODEPIPELINE is not allowed for secondaryArtifacts",
    ),
]
