"""The JSON promised to those who build on the shell: these keys do not change."""

from __future__ import annotations

import json
import math
from collections.abc import Mapping, Sequence
from typing import Any

from metastyr.analysis.boundaries import Boundary
from metastyr.analysis.brokerage import Brokerage
from metastyr.analysis.reliability import Reliability
from metastyr.analysis.structure import Structure
from metastyr.analysis.ties import TieModel


def network_json(structure: Structure, boundaries: Sequence[tuple[Boundary, Brokerage]]) -> dict[str, Any]:
    """The answer of `analyse network`; values a node by id, in the order of the nodes file."""
    centre = structure.centralisation
    return {
        "nodes": structure.nodes,
        "ties": structure.ties,
        "directed": structure.directed,
        "density": structure.density,
        "reciprocity": structure.reciprocity,
        "isolates": structure.isolates,
        "centralisation": {
            "degree": centre.degree,
            "indegree": centre.indegree,
            "outdegree": centre.outdegree,
            "betweenness": centre.betweenness,
        },
        "betweenness": dict(zip(structure.ids, structure.betweenness.tolist(), strict=True)),
        "constraint": dict(zip(structure.ids, structure.constraint, strict=True)),
        "boundaries": [_boundary(seen, roles) for seen, roles in boundaries],
    }


def _boundary(seen: Boundary, roles: Brokerage) -> dict[str, Any]:
    return {
        "kind": seen.kind,
        "attribute": seen.attribute,
        "groups": dict(seen.groups),
        "unknown": len(seen.unknown),
        "ei": seen.ei,
        "ei_expected": seen.ei_expected,
        "p_two_sided": seen.p_two_sided,
        "permutations": seen.permutations,
        "brokerage": {
            "global": dict(roles.counts_global),
            "nodes": roles.nodes,
            "expected_global": dict(roles.expected_global),
            "z_global": dict(roles.z_global),
        },
        "bridges": [
            {
                "node": bridge.node,
                "cross_ties": bridge.cross_ties,
                "share": bridge.share,
                "sole_bridge": bridge.sole_bridge,
            }
            for bridge in seen.bridges
        ],
    }


def ties_json(model: TieModel) -> dict[str, Any]:
    """The answer of `analyse ties`; the first term is `intercept`."""
    return {
        "dyads": model.dyads,
        "r2": model.r2,
        "terms": [
            {
                "name": term.name,
                "coefficient": term.coefficient,
                "t": term.t,
                "p_two_sided": term.p_two_sided,
            }
            for term in model.terms
        ],
    }


def reliability_json(seen: Reliability) -> dict[str, Any]:
    """The answer of `analyse reliability`."""
    return {
        "n": seen.n,
        "groups": seen.groups,
        "alpha": seen.alpha,
        "icc1": seen.icc1,
        "icc2": seen.icc2,
        "rwg_j": dict(seen.rwg_j),
        "mean_rwg_j": seen.mean_rwg_j,
    }


def as_json(answer: Mapping[str, Any]) -> str:
    """The answer as JSON; what is not finite is null, since JSON has no word for it.

    >>> as_json({"a": [1.5, float("nan")]})
    '{\\n  "a": [\\n    1.5,\\n    null\\n  ]\\n}'
    """
    return json.dumps(_finite(answer), ensure_ascii=False, indent=2, allow_nan=False)


def _finite(value: Any) -> Any:
    if isinstance(value, Mapping):
        return {str(key): _finite(inner) for key, inner in value.items()}
    if isinstance(value, list | tuple):
        return [_finite(inner) for inner in value]
    return None if isinstance(value, float) and not math.isfinite(value) else value
