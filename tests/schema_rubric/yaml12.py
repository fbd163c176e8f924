"""YAML as editors read it: the core schema of YAML 1.2, in which `no`, `on`, `1:30` and dates are texts."""
import re

import yaml


class CoreLoader(yaml.CSafeLoader):
    """libyaml with the types of YAML 1.2 (10.3.2) in place of those of YAML 1.1."""


CoreLoader.yaml_implicit_resolvers = {}
for tag, pattern, first in (
        ("null", r"(?:~|null|Null|NULL|)", ["~", "n", "N", ""]),
        ("bool", r"(?:true|True|TRUE|false|False|FALSE)", list("tTfF")),
        ("int", r"(?:[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+)", list("-+0123456789")),
        ("float", r"(?:[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?|[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN))",
         list("-+.0123456789"))):
    CoreLoader.add_implicit_resolver(f"tag:yaml.org,2002:{tag}", re.compile(rf"^{pattern}$"), first)


def construct_int(loader, node):
    text = loader.construct_scalar(node)
    return int(text, 0) if text[:2] in ("0o", "0x") else int(text)


def construct_float(loader, node):
    return float(re.sub(r"\.(inf|nan)", r"\1", loader.construct_scalar(node).lower()))


def construct_map(loader, node):
    """Keys are texts in JSON, however they are written."""
    return {key.value: loader.construct_object(value, deep=True) for key, value in node.value}


CoreLoader.add_constructor("tag:yaml.org,2002:int", construct_int)
CoreLoader.add_constructor("tag:yaml.org,2002:float", construct_float)
CoreLoader.add_constructor("tag:yaml.org,2002:map", construct_map)


def load(text):
    return yaml.load(text, CoreLoader)
