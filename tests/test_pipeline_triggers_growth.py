"""Triggers and conditions in any number are judged in step with their number."""

import json

from growth import assert_linear
from support import check


def action(name, category="Source", provider="CodeStarSourceConnection"):
    type_id = {"category": category, "owner": "AWS", "provider": provider, "version": "1"}
    configuration = {"FullRepositoryId": "shop/site", "BranchName": name, "ConnectionArn": "arn"}
    return {"name": name, "actionTypeId": type_id, "configuration": configuration}


def trigger(name, **events):
    return {
        "providerType": "CodeStarSourceConnection",
        "gitConfiguration": {"sourceActionName": name, **events},
    }


def pipeline(stages, triggers):
    whole = {
        "name": "shop",
        "pipelineType": "V1",
        "executionMode": "PARALLEL",
        "stages": stages,
        "triggers": triggers,
    }
    return json.dumps({"pipeline": whole})


def judged(text):
    return check(text, kind="pipeline", path="pipeline.json")


def test_many_triggers_for_sources_of_one_name():
    def make(count):
        stages = [{"name": "Source", "actions": [action("Same", "Deploy") for _ in range(count)]}]
        return pipeline(stages, [trigger("Same") for _ in range(count)])

    assert_linear(make, judged, 400)


def test_many_triggers_for_sources_that_do_not_exist():
    def make(count):
        stages = [{"name": "Source", "actions": [action(f"Source{at}") for at in range(count)]}]
        return pipeline(stages, [trigger(f"Sauce{at}") for at in range(count)])

    assert_linear(make, judged, 400)


def test_many_filters_and_patterns():
    def make(count):
        names = [f"b{at}" for at in range(count)]
        push = [{"branches": {"includes": [name], "excludes": [name]}} for name in names]
        push.append({"branches": {"includes": names, "excludes": names}})
        return pipeline([{"name": "Source", "actions": [action("Code")]}], [trigger("Code", push=push)])

    assert_linear(make, judged, 400)


def test_many_stages_with_conditions():
    def make(count):
        rule = {
            "name": "Alarm",
            "ruleTypeId": {"category": "Rule", "provider": "CloudWatchAlarm", "version": "2"},
            "configuration": {"AlarmName": "a", "AlarmStates": "x,y"},
        }
        stages = [
            {
                "name": f"S{at}",
                "actions": [action("A", "Deploy", "CodeDeploy")],
                "onFailure": {"result": "ROLLBACK", "retryConfiguration": {}},
                "beforeEntry": {"conditions": [{"result": "SKIP", "rules": [rule]}]},
            }
            for at in range(count)
        ]
        return pipeline(stages, [])

    assert_linear(make, judged, 120)
