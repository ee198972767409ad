"""The lifecycle events of a deployment to servers.

Source: docs.aws.amazon.com/codedeploy/latest/userguide/reference-appspec-file-structure-hooks.html, and
`command_poller.rb` of github.com/aws/aws-codedeploy-agent.
"""

from __future__ import annotations

# In the order in which a deployment in place behind a load balancer runs them.
EVENTS = (
    "BeforeBlockTraffic",
    "AfterBlockTraffic",
    "ApplicationStop",
    "BeforeInstall",
    "AfterInstall",
    "ApplicationStart",
    "ValidateService",
    "BeforeAllowTraffic",
    "AfterAllowTraffic",
)

# What CodeDeploy does itself, with the events around it in which scripts may run.
RESERVED = {
    "Start": ("BeforeInstall",),
    "BlockTraffic": ("BeforeBlockTraffic", "AfterBlockTraffic"),
    "DownloadBundle": ("BeforeInstall",),
    "Install": ("BeforeInstall", "AfterInstall"),
    "AllowTraffic": ("BeforeAllowTraffic", "AfterAllowTraffic"),
    "End": ("ValidateService", "AfterAllowTraffic"),
}

# Scripts of these events come from the revision that was deployed before.
FROM_PREVIOUS = ("ApplicationStop", "BeforeBlockTraffic", "AfterBlockTraffic")
