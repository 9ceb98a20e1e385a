// The network map: reads what the server wrote into the page, draws it, and lets people filter, find and walk.
import cytoscape from "cytoscape";
import { announcer } from "./announce.js";
import { fillAttributes, fillGroups, shownGroups } from "./controls.js";
import { visible } from "./filter.js";
import { drawLegend } from "./legend.js";
import { byGroup, groupStyle, styleSheet } from "./look.js";
import { showPerson } from "./person.js";
import { places } from "./places.js";
import { readNetwork } from "./read.js";
import { savePicture, saveText } from "./save.js";
import { bestMatch, fillNames } from "./search.js";
import { asSvg } from "./svg.js";
import { filterTwin } from "./twin.js";
import { filled } from "./words.js";
import { directionOf, neighbourTowards } from "./walk.js";
import { calm, gentleWheel } from "./manners.js";

function start(root) {
  const network = readNetwork(document.getElementById("network-map"));
  const part = (name) => root.querySelector(`[data-map-${name}]`);
  const { texts } = network;

  if (network.nodes.length > network.limit) {
    part("undrawn").hidden = false;
    part("undrawn-text").textContent = filled(texts.too_large, { all_nodes: network.nodes.length, limit: network.limit });
    return;
  }
  part("drawn").hidden = false;

  // Cytoscape would write a <style> element, which our content policy forbids; our sheet has its one rule.
  const stand = document.createElement("template");
  stand.id = "__________cytoscape_stylesheet";
  document.head.append(stand);

  const canvas = part("canvas");
  gentleWheel(canvas);
  const cy = cytoscape({
    container: canvas,
    elements: places(network),
    layout: { name: "preset" },
    style: styleSheet(network),
    minZoom: 0.1,
    maxZoom: 4,
    autoungrabify: true,
    boxSelectionEnabled: false,
    selectionType: "single",
  });
  const say = announcer(part("live"));
  let attribute = network.attributes[0] ?? null;
  let current = null;

  const fit = () => cy.fit(cy.elements(":visible"), 36);
  // Names keep a readable size when the drawing is small; when it is smaller still, only the chosen ones show.
  function names() {
    const zoom = cy.zoom();
    const chosen = cy.nodes(".current, .near");
    cy.batch(() => {
      cy.nodes().difference(chosen).style("font-size", zoom < 0.5 ? 13 : Math.max(13, 11 / zoom));
      chosen.style("font-size", Math.max(13, 12 / zoom));
    });
  }
  cy.on("zoom", names);

  function redraw() {
    const groups = attribute ? shownGroups(part("groups")) : null;
    const shown = visible(network, {
      attribute,
      groups,
      crossOnly: part("cross").checked,
      leastDegree: Number(part("degree").value) || 0,
    });
    cy.batch(() => {
      cy.nodes().forEach((node) => node.style("display", shown.nodes.has(node.id()) ? "element" : "none"));
      cy.edges().forEach((edge) => edge.style("display", shown.edges.has(edge.id()) ? "element" : "none"));
    });
    part("state").textContent = filled(texts.shown, {
      nodes: shown.nodes.size,
      all_nodes: network.nodes.length,
      edges: shown.edges.size,
      all_edges: network.edges.length,
    });
    filterTwin(document, shown.nodes);
    if (current && !shown.nodes.has(current)) leave();
  }

  function recolour() {
    cy.batch(() => cy.nodes().forEach((node) => node.style(groupStyle(byGroup(network, attribute, node.id())))));
    cy.edges().forEach((edge) => {
      const groups = [edge.source().id(), edge.target().id()].map((id) => attribute && network.groupOf(id, attribute));
      edge.toggleClass("across", Boolean(groups[0] && groups[1] && groups[0] !== groups[1]));
    });
    const name = attribute ? attribute.label : "";
    part("legend-label").textContent = attribute ? filled(texts.legend, { attribute: name }) : "";
    part("cross-label").textContent = filled(texts.cross_only, { attribute: name });
    part("groups-label").textContent = filled(texts.groups, { attribute: name });
    fillGroups(part("groups"), network, attribute, redraw);
    drawLegend(part("legend"), network, attribute);
  }

  function mark() {
    cy.elements().removeClass("current near far");
    if (!current) {
      names();
      return;
    }
    const node = cy.getElementById(current);
    const near = node.closedNeighborhood();
    cy.elements().difference(near).addClass("far");
    near.addClass("near");
    node.removeClass("near").addClass("current");
    names();
    const box = cy.extent();
    const { x, y } = node.position();
    if (x < box.x1 || x > box.x2 || y < box.y1 || y > box.y2) {
      if (calm()) cy.center(node);
      else cy.animate({ center: { eles: node }, duration: 200 });
    }
  }

  function choose(id, silent = false) {
    current = id;
    mark();
    if (!silent) say(network.sentence(id));
    if (!part("person").hidden) open();
  }

  function leave() {
    current = null;
    part("person").hidden = true;
    mark();
  }

  function open(takeFocus = false) {
    showPerson(part("person"), network, current, {
      go: (id) => choose(id),
      close: () => {
        part("person").hidden = true;
        canvas.focus();
      },
    });
    if (takeFocus) part("person").focus();
  }

  const shownIds = () => cy.nodes(":visible").map((node) => node.id());
  const firstByName = () => network.byName(shownIds())[0] ?? null;

  canvas.addEventListener("focus", () => {
    if (!current && canvas.matches(":focus-visible")) {
      const first = firstByName();
      if (first) choose(first);
    }
  });
  canvas.addEventListener("keydown", (event) => {
    const direction = directionOf(event.key);
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (direction && current) {
      const node = cy.getElementById(current);
      const around = node.connectedEdges(":visible").connectedNodes(":visible").difference(node);
      const next = neighbourTowards(node.position(), around.map((one) => ({ id: one.id(), ...one.position() })), direction);
      const name = network.node(current).label;
      if (next) choose(next);
      else say(filled(around.empty() ? texts.no_ties : texts.no_neighbour, { name }));
    } else if (direction || event.key === "Home") {
      const first = firstByName();
      if (first) choose(first);
    } else if (event.key === "Enter" && current) open(true);
    else if (event.key === "Escape" && current) {
      leave();
      say(texts.left);
    } else if (event.key === "+") zoom("in");
    else if (event.key === "-") zoom("out");
    else if (event.key === "0") zoom("fit");
    else return;
    event.preventDefault();
  });

  function zoom(way) {
    if (way === "fit") return fit();
    const middle = { x: cy.width() / 2, y: cy.height() / 2 };
    return cy.zoom({ level: cy.zoom() * (way === "in" ? 1.25 : 0.8), renderedPosition: middle });
  }
  root.querySelectorAll("[data-map-zoom]").forEach((button) => {
    button.addEventListener("click", () => zoom(button.dataset.mapZoom));
  });

  cy.on("tap", "node", (event) => {
    choose(event.target.id());
    open();
  });
  cy.on("tap", (event) => {
    if (event.target === cy) leave();
  });

  fillAttributes(part("attribute"), network, (chosen) => {
    attribute = chosen;
    recolour();
    redraw();
  });
  fillNames(part("search"), network);
  part("cross").addEventListener("change", redraw);
  part("degree").addEventListener("input", redraw);
  const find = () => {
    const text = part("search").value.trim();
    if (!text) return;
    const { id, count } = bestMatch(network, shownIds(), text);
    if (!id) {
      say(filled(texts.not_found, { text }));
      part("state").textContent = filled(texts.not_found, { text });
      return;
    }
    choose(id, true);
    canvas.focus();
    say(`${filled(texts.found, { count, name: network.node(id).label })} ${network.sentence(id)}`);
  };
  part("search").addEventListener("keydown", (event) => {
    if (event.key === "Enter") {
      event.preventDefault();
      find();
    }
  });
  part("search").addEventListener("change", () => {
    if (network.nodes.some((node) => node.label === part("search").value)) find();
  });

  root.querySelectorAll("[data-map-save]").forEach((button) => {
    button.addEventListener("click", async () => {
      const kind = button.dataset.mapSave;
      const file = `${network.name}.${kind}`;
      if (kind === "svg") saveText(file, asSvg(cy, network, attribute), "image/svg+xml");
      else await savePicture(file, cy);
      say(filled(texts.saved, { file }));
    });
  });

  recolour();
  redraw();
  fit();
  document.fonts?.ready.then(() => cy.style().update());
  new ResizeObserver(() => {
    cy.resize();
    fit();
  }).observe(canvas);
}

document.querySelectorAll("[data-network-map]").forEach(start);
