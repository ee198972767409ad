"""Whether data fits the schema `buildspec`. Written by scripts/generate_validators.py: do not edit."""

from specfmt.schema.generated import Mismatch, Patterns

REGEX_PATTERNS = Patterns()
NoneType = type(None)


def validate(data):
    if not isinstance(data, (dict)):
        raise Mismatch
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data__missing_keys = set(['version']) - data.keys()
        if data__missing_keys:
            raise Mismatch
        data_keys = set(data.keys())
        if "version" in data_keys:
            data_keys.remove("version")
            data__version = data["version"]
            validate___definitions_version(data__version)
        if "run-as" in data_keys:
            data_keys.remove("run-as")
            data__runas = data["run-as"]
            validate___definitions_text(data__runas)
        if "env" in data_keys:
            data_keys.remove("env")
            data__env = data["env"]
            validate___definitions_env(data__env)
        if "environment_variables" in data_keys:
            data_keys.remove("environment_variables")
            data__environmentvariables = data["environment_variables"]
            validate___definitions_old_env(data__environmentvariables)
        if "proxy" in data_keys:
            data_keys.remove("proxy")
            data__proxy = data["proxy"]
            validate___definitions_proxy(data__proxy)
        if "batch" in data_keys:
            data_keys.remove("batch")
            data__batch = data["batch"]
            validate___definitions_batch(data__batch)
        if "phases" in data_keys:
            data_keys.remove("phases")
            data__phases = data["phases"]
            validate___definitions_phases(data__phases)
        if "reports" in data_keys:
            data_keys.remove("reports")
            data__reports = data["reports"]
            validate___definitions_reports(data__reports)
        if "artifacts" in data_keys:
            data_keys.remove("artifacts")
            data__artifacts = data["artifacts"]
            validate___definitions_artifacts(data__artifacts)
        if "cache" in data_keys:
            data_keys.remove("cache")
            data__cache = data["cache"]
            validate___definitions_cache(data__cache)
        if "eb_codebuild_settings" in data_keys:
            data_keys.remove("eb_codebuild_settings")
            data__ebcodebuildsettings = data["eb_codebuild_settings"]
            validate___definitions_eb_codebuild_settings(data__ebcodebuildsettings)
        if data_keys:
            raise Mismatch
    return data

def validate___definitions_eb_codebuild_settings(data):
    if not isinstance(data, (dict, NoneType)):
        raise Mismatch
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data_keys = set(data.keys())
        if "CodeBuildServiceRole" in data_keys:
            data_keys.remove("CodeBuildServiceRole")
            data__CodeBuildServiceRole = data["CodeBuildServiceRole"]
            validate___definitions_text(data__CodeBuildServiceRole)
        if "ComputeType" in data_keys:
            data_keys.remove("ComputeType")
            data__ComputeType = data["ComputeType"]
            validate___definitions_text(data__ComputeType)
        if "Image" in data_keys:
            data_keys.remove("Image")
            data__Image = data["Image"]
            validate___definitions_text(data__Image)
        if "Timeout" in data_keys:
            data_keys.remove("Timeout")
            data__Timeout = data["Timeout"]
            validate___definitions_text(data__Timeout)
    return data

def validate___definitions_cache(data):
    if not isinstance(data, (dict, NoneType)):
        raise Mismatch
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data_keys = set(data.keys())
        if "key" in data_keys:
            data_keys.remove("key")
            data__key = data["key"]
            validate___definitions_text(data__key)
        if "fallback-keys" in data_keys:
            data_keys.remove("fallback-keys")
            data__fallbackkeys = data["fallback-keys"]
            validate___definitions_fallback_keys(data__fallbackkeys)
        if "action" in data_keys:
            data_keys.remove("action")
            data__action = data["action"]
            validate___definitions_cache_action(data__action)
        if "paths" in data_keys:
            data_keys.remove("paths")
            data__paths = data["paths"]
            validate___definitions_text_list(data__paths)
        if data_keys:
            raise Mismatch
    return data

def validate___definitions_text_list(data):
    if not isinstance(data, (list, tuple, str, int, float, bool, NoneType)):
        raise Mismatch
    data_is_list = isinstance(data, (list, tuple))
    if data_is_list:
        data_len = len(data)
        for data_x, data_item in enumerate(data):
            validate___definitions_text(data_item)
    return data

def validate___definitions_cache_action(data):
    if not isinstance(data, (str, int, float, bool, NoneType)):
        raise Mismatch
    if not (isinstance(data, str) and data == 'restore' or isinstance(data, str) and data == 'save' or data is None):
        raise Mismatch
    return data

def validate___definitions_fallback_keys(data):
    if not isinstance(data, (list, tuple, str, int, float, bool, NoneType)):
        raise Mismatch
    data_is_list = isinstance(data, (list, tuple))
    if data_is_list:
        data_len = len(data)
        if data_len > 5:
            raise Mismatch
        for data_x, data_item in enumerate(data):
            validate___definitions_text(data_item)
    return data

def validate___definitions_artifacts(data):
    if not isinstance(data, (dict, NoneType)):
        raise Mismatch
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data__missing_keys = set(['files']) - data.keys()
        if data__missing_keys:
            raise Mismatch
        data_keys = set(data.keys())
        if "files" in data_keys:
            data_keys.remove("files")
            data__files = data["files"]
            validate___definitions_artifact_files(data__files)
        if "name" in data_keys:
            data_keys.remove("name")
            data__name = data["name"]
            validate___definitions_text(data__name)
        if "discard-paths" in data_keys:
            data_keys.remove("discard-paths")
            data__discardpaths = data["discard-paths"]
            validate___definitions_switch(data__discardpaths)
        if "base-directory" in data_keys:
            data_keys.remove("base-directory")
            data__basedirectory = data["base-directory"]
            validate___definitions_text(data__basedirectory)
        if "exclude-paths" in data_keys:
            data_keys.remove("exclude-paths")
            data__excludepaths = data["exclude-paths"]
            validate___definitions_text_list(data__excludepaths)
        if "enable-symlinks" in data_keys:
            data_keys.remove("enable-symlinks")
            data__enablesymlinks = data["enable-symlinks"]
            validate___definitions_switch(data__enablesymlinks)
        if "s3-prefix" in data_keys:
            data_keys.remove("s3-prefix")
            data__s3prefix = data["s3-prefix"]
            validate___definitions_text(data__s3prefix)
        if "secondary-artifacts" in data_keys:
            data_keys.remove("secondary-artifacts")
            data__secondaryartifacts = data["secondary-artifacts"]
            validate___definitions_secondary_artifacts(data__secondaryartifacts)
        if "type" in data_keys:
            data_keys.remove("type")
            data__type = data["type"]
            validate___definitions_text(data__type)
        if data_keys:
            raise Mismatch
    return data

def validate___definitions_secondary_artifacts(data):
    if not isinstance(data, (dict, NoneType)):
        raise Mismatch
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data_len = len(data)
        if data_len > 12:
            raise Mismatch
        data_keys = set(data.keys())
        for data_key in data_keys:
            if data_key not in []:
                data_value = data.get(data_key)
                validate___definitions_secondary_artifact(data_value)
        if data_len != 0:
            data_property_names = True
            for data_key in data:
                try:
                    validate___definitions_artifact_identifier(data_key)
                except Mismatch:
                    data_property_names = False
            if not data_property_names:
                raise Mismatch
    return data

def validate___definitions_artifact_identifier(data):
    if not isinstance(data, (str)):
        raise Mismatch
    if isinstance(data, str):
        data_len = len(data)
        if data_len > 127:
            raise Mismatch
        if not REGEX_PATTERNS['^[A-Za-z0-9_]+$'].search(data):
            raise Mismatch
    return data

def validate___definitions_secondary_artifact(data):
    if not isinstance(data, (dict)):
        raise Mismatch
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data__missing_keys = set(['files']) - data.keys()
        if data__missing_keys:
            raise Mismatch
        data_keys = set(data.keys())
        if "files" in data_keys:
            data_keys.remove("files")
            data__files = data["files"]
            validate___definitions_artifact_files(data__files)
        if "name" in data_keys:
            data_keys.remove("name")
            data__name = data["name"]
            validate___definitions_text(data__name)
        if "discard-paths" in data_keys:
            data_keys.remove("discard-paths")
            data__discardpaths = data["discard-paths"]
            validate___definitions_switch(data__discardpaths)
        if "base-directory" in data_keys:
            data_keys.remove("base-directory")
            data__basedirectory = data["base-directory"]
            validate___definitions_text(data__basedirectory)
        if "exclude-paths" in data_keys:
            data_keys.remove("exclude-paths")
            data__excludepaths = data["exclude-paths"]
            validate___definitions_text_list(data__excludepaths)
        if "enable-symlinks" in data_keys:
            data_keys.remove("enable-symlinks")
            data__enablesymlinks = data["enable-symlinks"]
            validate___definitions_switch(data__enablesymlinks)
        if "s3-prefix" in data_keys:
            data_keys.remove("s3-prefix")
            data__s3prefix = data["s3-prefix"]
            validate___definitions_text(data__s3prefix)
        if data_keys:
            raise Mismatch
    return data

def validate___definitions_switch(data):
    data_any_of_count1 = 0
    if not data_any_of_count1:
        try:
            if not isinstance(data, (bool)):
                raise Mismatch
            data_any_of_count1 += 1
        except Mismatch: pass
    if not data_any_of_count1:
        try:
            if not isinstance(data, (str, int, float)) or isinstance(data, bool):
                raise Mismatch
            if not (isinstance(data, str) and data == 'yes' or isinstance(data, str) and data == 'no' or isinstance(data, str) and data == 'true' or isinstance(data, str) and data == 'false' or isinstance(data, str) and data == 'on' or isinstance(data, str) and data == 'off'):
                raise Mismatch
            data_any_of_count1 += 1
        except Mismatch: pass
    if not data_any_of_count1:
        try:
            if not isinstance(data, (str)):
                raise Mismatch
            if isinstance(data, str):
                if not REGEX_PATTERNS['^(?:[Yy][Ee][Ss]|[Nn][Oo]|[Tt][Rr][Uu][Ee]|[Ff][Aa][Ll][Ss][Ee]|[Oo][Nn]|[Oo][Ff][Ff])$'].search(data):
                    raise Mismatch
            data_any_of_count1 += 1
        except Mismatch: pass
    if not data_any_of_count1:
        try:
            if not isinstance(data, (NoneType)):
                raise Mismatch
            data_any_of_count1 += 1
        except Mismatch: pass
    if not data_any_of_count1:
        raise Mismatch
    return data

def validate___definitions_artifact_files(data):
    if not isinstance(data, (list, tuple, str, int, float, bool)):
        raise Mismatch
    data_is_list = isinstance(data, (list, tuple))
    if data_is_list:
        data_len = len(data)
        if data_len < 1:
            raise Mismatch
        for data_x, data_item in enumerate(data):
            validate___definitions_text(data_item)
    return data

def validate___definitions_reports(data):
    if not isinstance(data, (dict, NoneType)):
        raise Mismatch
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data_len = len(data)
        if data_len > 5:
            raise Mismatch
        data_keys = set(data.keys())
        for data_key in data_keys:
            if data_key not in []:
                data_value = data.get(data_key)
                validate___definitions_report(data_value)
        if data_len != 0:
            data_property_names = True
            for data_key in data:
                try:
                    validate___definitions_report_group(data_key)
                except Mismatch:
                    data_property_names = False
            if not data_property_names:
                raise Mismatch
    return data

def validate___definitions_report_group(data):
    if not isinstance(data, (str)):
        raise Mismatch
    return data

def validate___definitions_report(data):
    if not isinstance(data, (dict)):
        raise Mismatch
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data__missing_keys = set(['files']) - data.keys()
        if data__missing_keys:
            raise Mismatch
        data_keys = set(data.keys())
        if "files" in data_keys:
            data_keys.remove("files")
            data__files = data["files"]
            validate___definitions_report_files(data__files)
        if "base-directory" in data_keys:
            data_keys.remove("base-directory")
            data__basedirectory = data["base-directory"]
            validate___definitions_text(data__basedirectory)
        if "discard-paths" in data_keys:
            data_keys.remove("discard-paths")
            data__discardpaths = data["discard-paths"]
            validate___definitions_switch(data__discardpaths)
        if "file-format" in data_keys:
            data_keys.remove("file-format")
            data__fileformat = data["file-format"]
            validate___definitions_report_format(data__fileformat)
        if data_keys:
            raise Mismatch
    return data

def validate___definitions_report_format(data):
    data_any_of_count2 = 0
    if not data_any_of_count2:
        try:
            if not isinstance(data, (str, int, float, bool)):
                raise Mismatch
            if not (isinstance(data, str) and data == 'CUCUMBERJSON' or isinstance(data, str) and data == 'JUNITXML' or isinstance(data, str) and data == 'NUNITXML' or isinstance(data, str) and data == 'NUNIT3XML' or isinstance(data, str) and data == 'TESTNGXML' or isinstance(data, str) and data == 'VISUALSTUDIOTRX' or isinstance(data, str) and data == 'CLOVERXML' or isinstance(data, str) and data == 'COBERTURAXML' or isinstance(data, str) and data == 'JACOCOXML' or isinstance(data, str) and data == 'SIMPLECOV'):
                raise Mismatch
            data_any_of_count2 += 1
        except Mismatch: pass
    if not data_any_of_count2:
        try:
            if not isinstance(data, (str)):
                raise Mismatch
            if isinstance(data, str):
                if not REGEX_PATTERNS['^(?:[Cc][Uu][Cc][Uu][Mm][Bb][Ee][Rr][Jj][Ss][Oo][Nn]|[Jj][Uu][Nn][Ii][Tt][Xx][Mm][Ll]|[Nn][Uu][Nn][Ii][Tt][Xx][Mm][Ll]|[Nn][Uu][Nn][Ii][Tt]3[Xx][Mm][Ll]|[Tt][Ee][Ss][Tt][Nn][Gg][Xx][Mm][Ll]|[Vv][Ii][Ss][Uu][Aa][Ll][Ss][Tt][Uu][Dd][Ii][Oo][Tt][Rr][Xx]|[Cc][Ll][Oo][Vv][Ee][Rr][Xx][Mm][Ll]|[Cc][Oo][Bb][Ee][Rr][Tt][Uu][Rr][Aa][Xx][Mm][Ll]|[Jj][Aa][Cc][Oo][Cc][Oo][Xx][Mm][Ll]|[Ss][Ii][Mm][Pp][Ll][Ee][Cc][Oo][Vv])$'].search(data):
                    raise Mismatch
            data_any_of_count2 += 1
        except Mismatch: pass
    if not data_any_of_count2:
        try:
            if not isinstance(data, (NoneType)):
                raise Mismatch
            data_any_of_count2 += 1
        except Mismatch: pass
    if not data_any_of_count2:
        raise Mismatch
    return data

def validate___definitions_report_files(data):
    if not isinstance(data, (list, tuple, str, int, float, bool)):
        raise Mismatch
    data_is_list = isinstance(data, (list, tuple))
    if data_is_list:
        data_len = len(data)
        if data_len < 1:
            raise Mismatch
        for data_x, data_item in enumerate(data):
            validate___definitions_text(data_item)
    return data

def validate___definitions_phases(data):
    if not isinstance(data, (dict, NoneType)):
        raise Mismatch
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data_keys = set(data.keys())
        if "install" in data_keys:
            data_keys.remove("install")
            data__install = data["install"]
            validate___definitions_install_phase(data__install)
        if "pre_build" in data_keys:
            data_keys.remove("pre_build")
            data__prebuild = data["pre_build"]
            validate___definitions_phase(data__prebuild)
        if "build" in data_keys:
            data_keys.remove("build")
            data__build = data["build"]
            validate___definitions_phase(data__build)
        if "post_build" in data_keys:
            data_keys.remove("post_build")
            data__postbuild = data["post_build"]
            validate___definitions_phase(data__postbuild)
        if data_keys:
            raise Mismatch
    return data

def validate___definitions_phase(data):
    if not isinstance(data, (dict, NoneType)):
        raise Mismatch
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data_keys = set(data.keys())
        if "run-as" in data_keys:
            data_keys.remove("run-as")
            data__runas = data["run-as"]
            validate___definitions_text(data__runas)
        if "on-failure" in data_keys:
            data_keys.remove("on-failure")
            data__onfailure = data["on-failure"]
            validate___definitions_on_failure(data__onfailure)
        if "commands" in data_keys:
            data_keys.remove("commands")
            data__commands = data["commands"]
            validate___definitions_commands(data__commands)
        if "steps" in data_keys:
            data_keys.remove("steps")
            data__steps = data["steps"]
            validate___definitions_steps(data__steps)
        if "finally" in data_keys:
            data_keys.remove("finally")
            data__finally = data["finally"]
            validate___definitions_commands(data__finally)
        if data_keys:
            raise Mismatch
    return data

def validate___definitions_steps(data):
    if not isinstance(data, (list, tuple, NoneType)):
        raise Mismatch
    return data

def validate___definitions_commands(data):
    if not isinstance(data, (list, tuple, str, int, float, bool, NoneType)):
        raise Mismatch
    data_is_list = isinstance(data, (list, tuple))
    if data_is_list:
        data_len = len(data)
        for data_x, data_item in enumerate(data):
            validate___definitions_command(data_item)
    return data

def validate___definitions_command(data):
    if not isinstance(data, (str, int, float, bool, NoneType)):
        raise Mismatch
    return data

def validate___definitions_on_failure(data):
    data_any_of_count3 = 0
    if not data_any_of_count3:
        try:
            if not isinstance(data, (str, int, float, bool)):
                raise Mismatch
            if not (isinstance(data, str) and data == 'ABORT' or isinstance(data, str) and data == 'CONTINUE' or isinstance(data, str) and data == 'RETRY'):
                raise Mismatch
            data_any_of_count3 += 1
        except Mismatch: pass
    if not data_any_of_count3:
        try:
            if not isinstance(data, (str)):
                raise Mismatch
            if isinstance(data, str):
                if not REGEX_PATTERNS['^(?:[Aa][Bb][Oo][Rr][Tt]|[Cc][Oo][Nn][Tt][Ii][Nn][Uu][Ee]|[Rr][Ee][Tt][Rr][Yy](?:-.+)?)$'].search(data):
                    raise Mismatch
            data_any_of_count3 += 1
        except Mismatch: pass
    if not data_any_of_count3:
        try:
            if not isinstance(data, (NoneType)):
                raise Mismatch
            data_any_of_count3 += 1
        except Mismatch: pass
    if not data_any_of_count3:
        raise Mismatch
    return data

def validate___definitions_install_phase(data):
    if not isinstance(data, (dict, NoneType)):
        raise Mismatch
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data_keys = set(data.keys())
        if "run-as" in data_keys:
            data_keys.remove("run-as")
            data__runas = data["run-as"]
            validate___definitions_text(data__runas)
        if "on-failure" in data_keys:
            data_keys.remove("on-failure")
            data__onfailure = data["on-failure"]
            validate___definitions_on_failure(data__onfailure)
        if "runtime-versions" in data_keys:
            data_keys.remove("runtime-versions")
            data__runtimeversions = data["runtime-versions"]
            validate___definitions_runtime_versions(data__runtimeversions)
        if "commands" in data_keys:
            data_keys.remove("commands")
            data__commands = data["commands"]
            validate___definitions_commands(data__commands)
        if "steps" in data_keys:
            data_keys.remove("steps")
            data__steps = data["steps"]
            validate___definitions_steps(data__steps)
        if "finally" in data_keys:
            data_keys.remove("finally")
            data__finally = data["finally"]
            validate___definitions_commands(data__finally)
        if data_keys:
            raise Mismatch
    return data

def validate___definitions_runtime_versions(data):
    if not isinstance(data, (dict)):
        raise Mismatch
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data_len = len(data)
        if data_len < 1:
            raise Mismatch
        data_keys = set(data.keys())
        if "android" in data_keys:
            data_keys.remove("android")
            data__android = data["android"]
            validate___definitions_runtime_version(data__android)
        if "docker" in data_keys:
            data_keys.remove("docker")
            data__docker = data["docker"]
            validate___definitions_runtime_version(data__docker)
        if "dotnet" in data_keys:
            data_keys.remove("dotnet")
            data__dotnet = data["dotnet"]
            validate___definitions_runtime_version(data__dotnet)
        if "golang" in data_keys:
            data_keys.remove("golang")
            data__golang = data["golang"]
            validate___definitions_runtime_version(data__golang)
        if "java" in data_keys:
            data_keys.remove("java")
            data__java = data["java"]
            validate___definitions_runtime_version(data__java)
        if "nodejs" in data_keys:
            data_keys.remove("nodejs")
            data__nodejs = data["nodejs"]
            validate___definitions_runtime_version(data__nodejs)
        if "php" in data_keys:
            data_keys.remove("php")
            data__php = data["php"]
            validate___definitions_runtime_version(data__php)
        if "python" in data_keys:
            data_keys.remove("python")
            data__python = data["python"]
            validate___definitions_runtime_version(data__python)
        if "ruby" in data_keys:
            data_keys.remove("ruby")
            data__ruby = data["ruby"]
            validate___definitions_runtime_version(data__ruby)
        if "rust" in data_keys:
            data_keys.remove("rust")
            data__rust = data["rust"]
            validate___definitions_runtime_version(data__rust)
        for data_key in data_keys:
            if data_key not in ['android', 'docker', 'dotnet', 'golang', 'java', 'nodejs', 'php', 'python', 'ruby', 'rust']:
                data_value = data.get(data_key)
                validate___definitions_runtime_version(data_value)
    return data

def validate___definitions_runtime_version(data):
    if not isinstance(data, (str, int, float, bool, NoneType)):
        raise Mismatch
    return data

def validate___definitions_batch(data):
    if not isinstance(data, (dict, NoneType)):
        raise Mismatch
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data_keys = set(data.keys())
        if "fast-fail" in data_keys:
            data_keys.remove("fast-fail")
            data__fastfail = data["fast-fail"]
            validate___definitions_switch(data__fastfail)
        if "build-graph" in data_keys:
            data_keys.remove("build-graph")
            data__buildgraph = data["build-graph"]
            validate___definitions_build_graph(data__buildgraph)
        if "build-list" in data_keys:
            data_keys.remove("build-list")
            data__buildlist = data["build-list"]
            validate___definitions_build_list(data__buildlist)
        if "build-matrix" in data_keys:
            data_keys.remove("build-matrix")
            data__buildmatrix = data["build-matrix"]
            validate___definitions_build_matrix(data__buildmatrix)
        if "build-fanout" in data_keys:
            data_keys.remove("build-fanout")
            data__buildfanout = data["build-fanout"]
            validate___definitions_build_fanout(data__buildfanout)
        if data_keys:
            raise Mismatch
    return data

def validate___definitions_build_fanout(data):
    if not isinstance(data, (dict)):
        raise Mismatch
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data__missing_keys = set(['parallelism']) - data.keys()
        if data__missing_keys:
            raise Mismatch
        data_keys = set(data.keys())
        if "parallelism" in data_keys:
            data_keys.remove("parallelism")
            data__parallelism = data["parallelism"]
            validate___definitions_parallelism(data__parallelism)
        if "ignore-failure" in data_keys:
            data_keys.remove("ignore-failure")
            data__ignorefailure = data["ignore-failure"]
            validate___definitions_switch(data__ignorefailure)
        if data_keys:
            raise Mismatch
    return data

def validate___definitions_parallelism(data):
    if not isinstance(data, (int, str)) and not (isinstance(data, float) and data.is_integer()) or isinstance(data, bool):
        raise Mismatch
    if isinstance(data, str):
        if not REGEX_PATTERNS['^[1-9][0-9]*$'].search(data):
            raise Mismatch
    if isinstance(data, (int, float)) and not isinstance(data, bool):
        if data < 1:
            raise Mismatch
    return data

def validate___definitions_build_matrix(data):
    if not isinstance(data, (dict, NoneType)):
        raise Mismatch
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data_keys = set(data.keys())
        if "static" in data_keys:
            data_keys.remove("static")
            data__static = data["static"]
            validate___definitions_matrix_static(data__static)
        if "dynamic" in data_keys:
            data_keys.remove("dynamic")
            data__dynamic = data["dynamic"]
            validate___definitions_matrix_dynamic(data__dynamic)
        if data_keys:
            raise Mismatch
    return data

def validate___definitions_matrix_dynamic(data):
    if not isinstance(data, (dict, NoneType)):
        raise Mismatch
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data_keys = set(data.keys())
        if "buildspec" in data_keys:
            data_keys.remove("buildspec")
            data__buildspec = data["buildspec"]
            validate___definitions_buildspec_paths(data__buildspec)
        if "env" in data_keys:
            data_keys.remove("env")
            data__env = data["env"]
            validate___definitions_matrix_dynamic_env(data__env)
        if data_keys:
            raise Mismatch
    return data

def validate___definitions_matrix_dynamic_env(data):
    if not isinstance(data, (dict, NoneType)):
        raise Mismatch
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data_keys = set(data.keys())
        if "compute-type" in data_keys:
            data_keys.remove("compute-type")
            data__computetype = data["compute-type"]
            validate___definitions_text_list(data__computetype)
        if "image" in data_keys:
            data_keys.remove("image")
            data__image = data["image"]
            validate___definitions_text_list(data__image)
        if "variables" in data_keys:
            data_keys.remove("variables")
            data__variables = data["variables"]
            validate___definitions_matrix_variables(data__variables)
        if data_keys:
            raise Mismatch
    return data

def validate___definitions_matrix_variables(data):
    if not isinstance(data, (dict, NoneType)):
        raise Mismatch
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data_keys = set(data.keys())
        for data_key in data_keys:
            if data_key not in []:
                data_value = data.get(data_key)
                validate___definitions_matrix_variable_values(data_value)
        data_len = len(data)
        if data_len != 0:
            data_property_names = True
            for data_key in data:
                try:
                    validate___definitions_environment_variable_name(data_key)
                except Mismatch:
                    data_property_names = False
            if not data_property_names:
                raise Mismatch
    return data

def validate___definitions_environment_variable_name(data):
    if not isinstance(data, (str)):
        raise Mismatch
    if isinstance(data, str):
        if not REGEX_PATTERNS['^[A-Za-z_][A-Za-z0-9_]*$'].search(data):
            raise Mismatch
    return data

def validate___definitions_matrix_variable_values(data):
    if not isinstance(data, (list, tuple, str, int, float, bool, NoneType)):
        raise Mismatch
    data_is_list = isinstance(data, (list, tuple))
    if data_is_list:
        data_len = len(data)
        for data_x, data_item in enumerate(data):
            validate___definitions_environment_variable_value(data_item)
    return data

def validate___definitions_environment_variable_value(data):
    if not isinstance(data, (str, int, float, bool, NoneType)):
        raise Mismatch
    return data

def validate___definitions_buildspec_paths(data):
    if not isinstance(data, (list, tuple, str, int, float, bool, NoneType)):
        raise Mismatch
    data_is_list = isinstance(data, (list, tuple))
    if data_is_list:
        data_len = len(data)
        for data_x, data_item in enumerate(data):
            validate___definitions_buildspec_path(data_item)
    return data

def validate___definitions_buildspec_path(data):
    if not isinstance(data, (str, int, float, bool, NoneType)):
        raise Mismatch
    return data

def validate___definitions_matrix_static(data):
    if not isinstance(data, (dict, NoneType)):
        raise Mismatch
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data_keys = set(data.keys())
        if "ignore-failure" in data_keys:
            data_keys.remove("ignore-failure")
            data__ignorefailure = data["ignore-failure"]
            validate___definitions_switch(data__ignorefailure)
        if "env" in data_keys:
            data_keys.remove("env")
            data__env = data["env"]
            validate___definitions_matrix_static_env(data__env)
        if data_keys:
            raise Mismatch
    return data

def validate___definitions_matrix_static_env(data):
    if not isinstance(data, (dict, NoneType)):
        raise Mismatch
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data_keys = set(data.keys())
        if "privileged-mode" in data_keys:
            data_keys.remove("privileged-mode")
            data__privilegedmode = data["privileged-mode"]
            validate___definitions_switch(data__privilegedmode)
        if "type" in data_keys:
            data_keys.remove("type")
            data__type = data["type"]
            validate___definitions_text(data__type)
        if data_keys:
            raise Mismatch
    return data

def validate___definitions_build_list(data):
    if not isinstance(data, (list, tuple, NoneType)):
        raise Mismatch
    data_is_list = isinstance(data, (list, tuple))
    if data_is_list:
        data_len = len(data)
        for data_x, data_item in enumerate(data):
            validate___definitions_list_task(data_item)
    return data

def validate___definitions_list_task(data):
    if not isinstance(data, (dict)):
        raise Mismatch
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data__missing_keys = set(['identifier']) - data.keys()
        if data__missing_keys:
            raise Mismatch
        data_keys = set(data.keys())
        if "identifier" in data_keys:
            data_keys.remove("identifier")
            data__identifier = data["identifier"]
            validate___definitions_batch_identifier(data__identifier)
        if "buildspec" in data_keys:
            data_keys.remove("buildspec")
            data__buildspec = data["buildspec"]
            validate___definitions_buildspec_path(data__buildspec)
        if "debug-session" in data_keys:
            data_keys.remove("debug-session")
            data__debugsession = data["debug-session"]
            validate___definitions_switch(data__debugsession)
        if "env" in data_keys:
            data_keys.remove("env")
            data__env = data["env"]
            validate___definitions_task_env(data__env)
        if "ignore-failure" in data_keys:
            data_keys.remove("ignore-failure")
            data__ignorefailure = data["ignore-failure"]
            validate___definitions_switch(data__ignorefailure)
        if data_keys:
            raise Mismatch
    return data

def validate___definitions_task_env(data):
    if not isinstance(data, (dict, NoneType)):
        raise Mismatch
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data_keys = set(data.keys())
        if "compute-type" in data_keys:
            data_keys.remove("compute-type")
            data__computetype = data["compute-type"]
            validate___definitions_text(data__computetype)
        if "fleet" in data_keys:
            data_keys.remove("fleet")
            data__fleet = data["fleet"]
            validate___definitions_text(data__fleet)
        if "image" in data_keys:
            data_keys.remove("image")
            data__image = data["image"]
            validate___definitions_text(data__image)
        if "privileged-mode" in data_keys:
            data_keys.remove("privileged-mode")
            data__privilegedmode = data["privileged-mode"]
            validate___definitions_switch(data__privilegedmode)
        if "type" in data_keys:
            data_keys.remove("type")
            data__type = data["type"]
            validate___definitions_text(data__type)
        if "variables" in data_keys:
            data_keys.remove("variables")
            data__variables = data["variables"]
            validate___definitions_environment_variables(data__variables)
        if data_keys:
            raise Mismatch
    return data

def validate___definitions_environment_variables(data):
    if not isinstance(data, (dict, NoneType)):
        raise Mismatch
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data_keys = set(data.keys())
        for data_key in data_keys:
            if data_key not in []:
                data_value = data.get(data_key)
                validate___definitions_environment_variable_value(data_value)
        data_len = len(data)
        if data_len != 0:
            data_property_names = True
            for data_key in data:
                try:
                    validate___definitions_environment_variable_name(data_key)
                except Mismatch:
                    data_property_names = False
            if not data_property_names:
                raise Mismatch
    return data

def validate___definitions_batch_identifier(data):
    if not isinstance(data, (str, int, float, bool)):
        raise Mismatch
    if isinstance(data, str):
        data_len = len(data)
        if data_len > 127:
            raise Mismatch
        if not REGEX_PATTERNS['^[A-Za-z0-9_]+$'].search(data):
            raise Mismatch
    return data

def validate___definitions_build_graph(data):
    if not isinstance(data, (list, tuple, NoneType)):
        raise Mismatch
    data_is_list = isinstance(data, (list, tuple))
    if data_is_list:
        data_len = len(data)
        for data_x, data_item in enumerate(data):
            validate___definitions_graph_task(data_item)
    return data

def validate___definitions_graph_task(data):
    if not isinstance(data, (dict)):
        raise Mismatch
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data__missing_keys = set(['identifier']) - data.keys()
        if data__missing_keys:
            raise Mismatch
        data_keys = set(data.keys())
        if "identifier" in data_keys:
            data_keys.remove("identifier")
            data__identifier = data["identifier"]
            validate___definitions_batch_identifier(data__identifier)
        if "buildspec" in data_keys:
            data_keys.remove("buildspec")
            data__buildspec = data["buildspec"]
            validate___definitions_buildspec_path(data__buildspec)
        if "debug-session" in data_keys:
            data_keys.remove("debug-session")
            data__debugsession = data["debug-session"]
            validate___definitions_switch(data__debugsession)
        if "depend-on" in data_keys:
            data_keys.remove("depend-on")
            data__dependon = data["depend-on"]
            validate___definitions_depend_on(data__dependon)
        if "env" in data_keys:
            data_keys.remove("env")
            data__env = data["env"]
            validate___definitions_task_env(data__env)
        if "ignore-failure" in data_keys:
            data_keys.remove("ignore-failure")
            data__ignorefailure = data["ignore-failure"]
            validate___definitions_switch(data__ignorefailure)
        if data_keys:
            raise Mismatch
    return data

def validate___definitions_depend_on(data):
    if not isinstance(data, (list, tuple, str, int, float, bool, NoneType)):
        raise Mismatch
    data_is_list = isinstance(data, (list, tuple))
    if data_is_list:
        data_len = len(data)
        for data_x, data_item in enumerate(data):
            validate___definitions_dependency(data_item)
    return data

def validate___definitions_dependency(data):
    if not isinstance(data, (str, int, float, bool, NoneType)):
        raise Mismatch
    return data

def validate___definitions_proxy(data):
    if not isinstance(data, (dict, NoneType)):
        raise Mismatch
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data_keys = set(data.keys())
        if "upload-artifacts" in data_keys:
            data_keys.remove("upload-artifacts")
            data__uploadartifacts = data["upload-artifacts"]
            validate___definitions_switch(data__uploadartifacts)
        if "logs" in data_keys:
            data_keys.remove("logs")
            data__logs = data["logs"]
            validate___definitions_switch(data__logs)
        if data_keys:
            raise Mismatch
    return data

def validate___definitions_old_env(data):
    if not isinstance(data, (dict, NoneType)):
        raise Mismatch
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data_keys = set(data.keys())
        if "plaintext" in data_keys:
            data_keys.remove("plaintext")
            data__plaintext = data["plaintext"]
            validate___definitions_environment_variables(data__plaintext)
        if data_keys:
            raise Mismatch
    return data

def validate___definitions_env(data):
    if not isinstance(data, (dict, NoneType)):
        raise Mismatch
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data_keys = set(data.keys())
        if "shell" in data_keys:
            data_keys.remove("shell")
            data__shell = data["shell"]
            validate___definitions_text(data__shell)
        if "variables" in data_keys:
            data_keys.remove("variables")
            data__variables = data["variables"]
            validate___definitions_environment_variables(data__variables)
        if "parameter-store" in data_keys:
            data_keys.remove("parameter-store")
            data__parameterstore = data["parameter-store"]
            validate___definitions_parameter_store(data__parameterstore)
        if "secrets-manager" in data_keys:
            data_keys.remove("secrets-manager")
            data__secretsmanager = data["secrets-manager"]
            validate___definitions_secrets_manager(data__secretsmanager)
        if "exported-variables" in data_keys:
            data_keys.remove("exported-variables")
            data__exportedvariables = data["exported-variables"]
            validate___definitions_exported_variables(data__exportedvariables)
        if "git-credential-helper" in data_keys:
            data_keys.remove("git-credential-helper")
            data__gitcredentialhelper = data["git-credential-helper"]
            validate___definitions_switch(data__gitcredentialhelper)
        if "plaintext" in data_keys:
            data_keys.remove("plaintext")
            data__plaintext = data["plaintext"]
            validate___definitions_environment_variables(data__plaintext)
        if data_keys:
            raise Mismatch
    return data

def validate___definitions_exported_variables(data):
    if not isinstance(data, (list, tuple, str, int, float, bool, NoneType)):
        raise Mismatch
    data_is_list = isinstance(data, (list, tuple))
    if data_is_list:
        data_len = len(data)
        for data_x, data_item in enumerate(data):
            validate___definitions_exported_variable(data_item)
    return data

def validate___definitions_exported_variable(data):
    if not isinstance(data, (str, int, float, bool, NoneType)):
        raise Mismatch
    return data

def validate___definitions_secrets_manager(data):
    if not isinstance(data, (dict, NoneType)):
        raise Mismatch
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data_keys = set(data.keys())
        for data_key in data_keys:
            if data_key not in []:
                data_value = data.get(data_key)
                validate___definitions_environment_variable_value(data_value)
        data_len = len(data)
        if data_len != 0:
            data_property_names = True
            for data_key in data:
                try:
                    validate___definitions_environment_variable_name(data_key)
                except Mismatch:
                    data_property_names = False
            if not data_property_names:
                raise Mismatch
    return data

def validate___definitions_parameter_store(data):
    if not isinstance(data, (dict, NoneType)):
        raise Mismatch
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data_keys = set(data.keys())
        for data_key in data_keys:
            if data_key not in []:
                data_value = data.get(data_key)
                validate___definitions_environment_variable_value(data_value)
        data_len = len(data)
        if data_len != 0:
            data_property_names = True
            for data_key in data:
                try:
                    validate___definitions_environment_variable_name(data_key)
                except Mismatch:
                    data_property_names = False
            if not data_property_names:
                raise Mismatch
    return data

def validate___definitions_text(data):
    if not isinstance(data, (str, int, float, bool, NoneType)):
        raise Mismatch
    return data

def validate___definitions_version(data):
    if not isinstance(data, (int, float, str)) or isinstance(data, bool):
        raise Mismatch
    if not (isinstance(data, (int, float)) and not isinstance(data, bool) and data == 0.2 or isinstance(data, (int, float)) and not isinstance(data, bool) and data == 0.1 or isinstance(data, str) and data == '0.2' or isinstance(data, str) and data == '0.1'):
        raise Mismatch
    return data
