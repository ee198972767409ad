"""What is said of words that the first manuals of CodeBuild wrote otherwise than its reference does today."""

OLD_WORD = (
    "the reference knows other words today; this one is taken as it is from templates after old manuals"
)
