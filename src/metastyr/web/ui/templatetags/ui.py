"""What a template may say: components, words in the reader's language, numbers, icons."""

from __future__ import annotations

from typing import Any

from django import template
from django.forms.boundfield import BoundField
from django.template.base import FilterExpression, NodeList, Parser, Token, token_kwargs
from django.template.context import Context
from django.templatetags.static import static
from django.utils.formats import number_format
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import get_language

from metastyr.theory.text import Text
from metastyr.web.ui.components import COMPONENTS
from metastyr.web.ui.components.alert import KINDS as ALERT_KINDS
from metastyr.web.ui.components.component import Component
from metastyr.web.ui.forms import about_of as forms_about_of
from metastyr.web.ui.forms import label_of as forms_label_of
from metastyr.web.ui.forms import named_in

register = template.Library()


@register.filter
def say(value: object) -> object:
    """A theory Text in the reader's language; anything else as it is."""
    return value.in_(get_language() or "da") if isinstance(value, Text) else value


@register.filter
def da_number(value: float | None, decimals: int = 0) -> str:
    """A number as the reader's language writes it, with fixed decimals; a dash when there is none."""
    if value is None or value != value:
        return "–"
    # Adding 0.0 turns a rounded minus zero into zero.
    return number_format(
        round(value, decimals) + 0.0, decimal_pos=decimals, use_l10n=True, force_grouping=True
    )


@register.filter
def unlocalized(value: float) -> str:
    """A number as scripts read it, whatever the reader's language."""
    return repr(value)


@register.filter
def is_number(value: object) -> bool:
    return isinstance(value, int | float)


@register.filter
def alert_kind(level_tag: str) -> str:
    """The alert that shows a message of Django's; debug and unknown levels read as information."""
    return level_tag if level_tag in ALERT_KINDS else "info"


@register.filter
def label_of(field: BoundField) -> str:
    return forms_label_of(field)


@register.filter
def named_error(field: BoundField, message: object) -> str:
    return named_in(field, str(message))


@register.filter
def about_of(field: BoundField) -> str:
    return forms_about_of(field)


@register.simple_tag
def icon(name: str, label: str = "", small: bool = False) -> SafeString:
    """An icon of the sprite: silent, or with `label` read aloud."""
    return format_html(
        '<svg class="icon-svg{}" focusable="false" {}><use href="{}#{}"></use></svg>',
        " small" if small else "",
        format_html('role="img" aria-label="{}"', label) if label else SafeString('aria-hidden="true"'),
        static("ui/sprite.svg"),
        name,
    )


@register.simple_tag
def asset(path: str) -> str:
    """Like `static`, but never fails: for the page that is shown when something already has."""
    try:
        return static(path)
    except ValueError:
        return f"/static/{path}"


class ComponentNode(template.Node):
    """Draws one component, built from its name and props or handed over ready-made."""

    def __init__(
        self, what: FilterExpression, props: dict[str, FilterExpression], body: NodeList | None = None
    ) -> None:
        self.what = what
        self.props = props
        self.body = body

    def render(self, context: Context) -> SafeString:
        what = self.what.resolve(context)
        props = {name: value.resolve(context) for name, value in self.props.items()}
        content = self.body.render(context) if self.body is not None else SafeString("")
        return built(what, props).render(content)


def built(what: object, props: dict[str, Any]) -> Component:
    """The component: KeyError for an unknown name, TypeError for an unknown prop."""
    if isinstance(what, Component):
        if props:
            raise TypeError(f"{type(what).__name__} is already built: it takes no props here")
        return what
    if not isinstance(what, str) or what not in COMPONENTS:
        raise KeyError(f"no component is called {what!r}; there are {', '.join(sorted(COMPONENTS))}")
    return COMPONENTS[what](**props)


def _head(parser: Parser, token: Token) -> tuple[FilterExpression, dict[str, FilterExpression]]:
    tag, *bits = token.split_contents()
    if not bits:
        raise template.TemplateSyntaxError(f"{tag} needs a component's name, or a component")
    what = parser.compile_filter(bits.pop(0))
    props = token_kwargs(bits, parser)
    if bits:
        raise template.TemplateSyntaxError(f"{tag} takes props as name=value, not {bits[0]!r}")
    return what, props


@register.tag
def ui(parser: Parser, token: Token) -> ComponentNode:
    """`{% ui "alert" kind="info" text="…" %}` or `{% ui page.table %}`."""
    return ComponentNode(*_head(parser, token))


@register.tag
def uiblock(parser: Parser, token: Token) -> ComponentNode:
    """`{% uiblock "details" heading="…" %}…{% enduiblock %}`: the body becomes the component's content."""
    what, props = _head(parser, token)
    body = parser.parse(("enduiblock",))
    parser.delete_first_token()
    return ComponentNode(what, props, body)
