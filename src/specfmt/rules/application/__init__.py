"""Rules on applications of CodeDeploy: their schema says all."""
