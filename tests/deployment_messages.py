"""Messages of CodeDeploy and of its agents, as users quote them, with the name of what explains them."""

DEPLOYMENT_MESSAGES = [
    (
        "appspec-version",
        'The deployment failed because an invalid version value (0.0) was entered in the application specification file. Make sure your AppSpec file specifies "0.0" as the version, and then try again.',
    ),
    (
        "appspec-version",
        'The deployment failed because of a YAML parsing error: version: invalid type: string "0.0", expected f64 at line 1 column 10',
    ),
    (
        "appspec-version",
        "The deployment failed because of a YAML parsing error: missing field `version` at line 3 column 1",
    ),
    (
        "appspec-os",
        'The deployment failed because the application specification file specifies an unsupported operating system (). Specify either "linux" or "windows" in the os section of the AppSpec file, and then try again.',
    ),
    (
        "appspec-os",
        "The deployment failed because of a YAML parsing error: missing field `os` at line 1 column 2",
    ),
    (
        "appspec-empty",
        "The deployment failed because the application specification file was empty. Make sure your AppSpec file defines at minimum the 'version' and 'os' properties.",
    ),
    (
        "appspec-not-found",
        'The CodeDeploy agent did not find an AppSpec file within the unpacked revision directory at revision-relative path "appspec.yml".',
    ),
    ("appspec-not-found", "/home/me/shop/appspec.yml was not found"),
    (
        "files-source-missing-key",
        "The deployment failed because the application specification file specifies a destination file, but no source file. Update the files section of the AppSpec file",
    ),
    (
        "files-destination-missing-key",
        "The deployment failed because the application specification file specifies only a source file (app). Add the name of the destination file to the files section",
    ),
    (
        "script-without-location",
        "The deployment failed because the application specification file specifies a script with no location value. Specify the location in the hooks section",
    ),
    (
        "invalid-script-timeout",
        "The deployment failed because an invalid timeout value was provided for a script in the application specification file.",
    ),
    (
        "invalid-script-timeout",
        'The deployment failed because of a YAML parsing error: hooks.AfterInstall[0].timeout: invalid type: string "5m", expected u32 at line 9 column 16',
    ),
    (
        "permission-without-object",
        "The deployment failed because a permission listed in the application specification file has no object value.",
    ),
    (
        "permission-type",
        "The deployment failed because the application specification filespecifies a permission for an object type not supported for permissions (files).",
    ),
    (
        "permission-mode",
        "The deployment failed because the permissions mode (493) in the application specification file contains an invalid character (9).",
    ),
    (
        "permission-mode",
        "The deployment failed because the length of a permissions mode (0o644) in the application specification file is invalid.",
    ),
    (
        "permission-acl",
        "The deployment failed because of a problem with the acls permission settings in the application specification file. Invalid acl entry (x:shop:rw).",
    ),
    (
        "permission-acl",
        "The deployment failed because the access control list (ACL) named u:shop:8 in the application specification file contains an invalid character (8).",
    ),
    (
        "permission-context",
        'The deployment failed because the application specification file specifies an invalid context type ({"name"=>"system_u", "range"=>"s0"}).',
    ),
    (
        "permission-context",
        "The deployment failed because of a problem with the SELinux range specified (s0:c2000) for the context parameter in the permissions section",
    ),
    ("permission-context", "undefined method `get_range' for nil:NilClass"),
    (
        "permission-twice",
        "The deployment failed because the permissions setting for (/srv/shop/main.py) is specified more than once in the application specification file.",
    ),
    (
        "permission-pattern",
        'The deployment failed because the except parameter for a pattern in the permissions section (["x.py"]) for the object named /srv/shop/main.py contains an invalid format.',
    ),
    (
        "permissions-for-windows",
        "The deployment failed because the application specification file specifiles file permissions, but the deployment is targeting one or more Windows Server instances.",
    ),
    (
        "file-exists-behavior",
        "The deployment failed because an invalid file_exists_behavior value (overwrite) was entered in the application specification file.",
    ),
    (
        "file-exists-already",
        "The deployment failed because a specified file already exists at this location: /var/www/html/index.html",
    ),
    (
        "files-two-sources",
        "The deployment failed because the application specification file specifies two source files named /a/index.html and /a/index.html for the same destination (/srv/shop/index.html).",
    ),
    (
        "files-two-sources",
        "The deployment failed because the application specification file includes an mkdir command more than once for the same destination path (/srv/shop/app.conf)",
    ),
    (
        "script-missing",
        "Script does not exist at specified location: /opt/codedeploy-agent/deployment-root/x/d-1/deployment-archive/scripts/after.sh",
    ),
    ("script-timed-out", "Script at specified location: scripts/start.sh failed to complete in 300 seconds"),
    ("script-left-outputs-open", "Script at specified location: scripts/start.sh failed to close STDOUT"),
    ("script-exec-format", "Exec format error (os error 8)"),
    ("script-line-ends", "[stderr]/opt/scripts/start.sh: line 2: $'\\r': command not found"),
    ("script-line-ends", "[stderr]bash: ./start.sh: /bin/bash^M: bad interpreter: No such file or directory"),
    ("unknown-lifecycle-event", 'appspec.yml file contains unknown lifecycle events: ["AfterDeploy"]'),
    ("yaml-alias-refused", "Psych::BadAlias: Unknown alias: defaults"),
    ("yaml-class-refused", "Tried to load unspecified class: Date (Psych::DisallowedClass)"),
    (
        "appspec-several-documents",
        "The deployment failed because of a YAML parsing error: deserializing from YAML containing more than one document is not supported",
    ),
    (
        "appspec-duplicate-field",
        "The deployment failed because of a YAML parsing error: duplicate field `files`",
    ),
    ("appspec-not-a-list", 'undefined method `each\' for "app":String'),
    ("appspec-not-a-list", "no implicit conversion of String into Integer"),
    (
        "appspec-not-a-list",
        'The deployment failed because of a YAML parsing error: hooks.AfterInstall: invalid type: string "a.sh", expected a sequence at line 7 column 17',
    ),
    ("appspec-hooks-list", 'undefined method `each_pair\' for [{"AfterInstall"=>nil}]:Array'),
    (
        "appspec-hooks-list",
        "The deployment failed because of a YAML parsing error: hooks: invalid type: sequence, expected a map at line 6 column 3",
    ),
    ("appspec-acl-mapping", 'undefined method `split\' for {"u"=>"shop:rw"}:Hash'),
    (
        "appspec-not-well-formed",
        "The deployment failed because the AppSpec file that specifies the deployment configuration is missing or has an invalid configuration. The input AppSpec file is a not well-formed yaml. The template cannot be parsed.",
    ),
    (
        "appspec-invalid-configuration",
        "The deployment failed because the AppSpec file that specifies the AWS Lambda deployment configuration is missing or has an invalid configuration.",
    ),
    (
        "too-many-individual-instances-failed",
        "The overall deployment failed because too many individual instances failed deployment, too few healthy instances are available for deployment",
    ),
    (
        "agent-does-not-answer",
        "CodeDeploy agent was not able to receive the lifecycle event. Check the CodeDeploy agent logs on your host",
    ),
    (
        "appspec-version",
        "The deployment failed because an invalid version value (1.0) was entered in the application specification file.",
    ),
    ("appspec-version", "AppSpecValidationException - invalid version value (version)"),
    ("appspec-version", 'invalid type: string "0.0", expected f64 at line 1 column 10'),
    ("appspec-os", "unsupported operating system ()"),
    (
        "script-without-location",
        "The deployment failed because the application specification filespecifies a script with no location value.",
    ),
    (
        "files-source-missing-key",
        "The deployment failed because the application specification filespecifies a destination file, but no source file.",
    ),
    (
        "permissions-for-windows",
        "The deployment failed because the application specification file specifiles file permissions, but the deployment is targeting one or more Windows instances.",
    ),
    ("invalid-script-timeout", "FloatDomainError: Infinity"),
    ("invalid-script-timeout", "undefined method `to_i' for true:TrueClass"),
    ("permission-acl", "Use mode to set the base acl entry"),
    ("permission-unknown-owner", "ArgumentError: can't find user for kiosk"),
    ("appspec-number-for-text", "TypeError: no implicit conversion of Integer into String"),
    ("script-unknown-user", "[stderr]su: user deploy does not exist"),
    (
        "files-source-not-in-revision",
        "Errno::ENOENT: No such file or directory - /opt/codedeploy-agent/deployment-root/d1/d-ABC/deployment-archive/build",
    ),
    ("permission-default-acl", "The deployment failed because the -d parameter has been specified"),
    ("script-failed", "Script at specified location: scripts/start.sh failed with exit code 1"),
    ("script-missing", "LifecycleErrorCode: ScriptMissing"),
    ("appspec-hooks-list", "invalid type: sequence, expected a map at line 6 column 3"),
    (
        "traffic-control-without-load-balancer",
        "An error occurred (InvalidLoadBalancerInfoException) when calling the CreateDeploymentGroup operation: The specification for load balancing in the deployment group is invalid. The deploymentOption value is set to WITH_TRAFFIC_CONTROL, but either no load balancer was specified in elbInfoList or no target group was specified in targetGroupInfoList.",
    ),
    (
        "traffic-control-without-load-balancer",
        "InvalidLoadBalancerInfoException: ELB information has to contain at least 1 ELB.\n\tstatus code: 400",
    ),
    ("half-deployment-style", "Deployment type or deployment option cannot be null or empty"),
    (
        "copied-auto-scaling-group",
        "Exactly one AutoScaling group must be specified when selecting the COPY_AUTO_SCALING_GROUP green fleet provisioning option.",
    ),
    ("copied-auto-scaling-group", "Property AutoScalingGroups cannot be specified."),
    (
        "minimum-healthy-hosts-missing",
        "minimum healthy hosts argument is missing (Service: AmazonCodeDeploy; Status Code: 400; Error Code: InvalidMinimumHealthyHostValueException)",
    ),
    (
        "file-exists-behavior-off-servers",
        "InvalidFileExistsBehaviorException: For Lambda and ECS deployment, fileExistsBehavior can not be specified",
    ),
    (
        "preference-without-alias",
        "Resource with id [Orders] is invalid. 'DeploymentPreference' requires AutoPublishAlias property to be specified.",
    ),
    (
        "preference-without-type",
        "Resource with id [Orders] is invalid. 'DeploymentPreference' is missing required Property 'Type'",
    ),
    (
        "script-sudo",
        'The deployment failed because of a YAML parsing error: hooks.AfterInstall[0].sudo: invalid type: string "no", expected a boolean at line 7 column 13',
    ),
    ("appspec-encoding", "(<unknown>): invalid trailing UTF-8 octet at line 1 column 1"),
    ("appspec-encoding", "The deployment failed because of an IO error: stream did not contain valid UTF-8"),
    (
        "path-outside-revision",
        "paths that resolve outside the application revision directory are now rejected: ../shared/x.sh",
    ),
    (
        "appspec-hooks-list",
        'The deployment failed because of a YAML parsing error: hooks: invalid type: string "a.sh", expected a map at line 3 column 8',
    ),
    (
        "appspec-not-a-list",
        'The deployment failed because of a YAML parsing error: permissions[0]: invalid type: string "/srv", expected struct RawPermission at line 7 column 5',
    ),
    ("appspec-not-a-list", "undefined method `[]' for nil:NilClass"),
    ("permission-context", "invalid category c1024"),
    ("permission-context", "undefined method `include?' for 0:Integer"),
    ("permission-type", "object type not supported for permissions (symlink)"),
    ("permissions-for-windows", "the application specification file specifiles file permissions"),
    ("appspec-several-documents", "more than one document"),
]
