// The head of a rubric file: which language, what it is, where it comes from.
#include <rubric/sections.hpp>
#include <rubric/types.hpp>
#include <rubric/wording.hpp>

#include <algorithm>

#include <fmt/format.h>

namespace rubricate {
namespace {

void read_origin(Context& context, const Node& node, Origin& origin) {
  origin.span = {node.key_span.begin, std::max(node.key_span.end, node.span.end)};
  const MapReader map(context, node, k_source_keys);
  if (const Node* publisher = map.get("publisher")) set(origin.publisher, read_prose(context, *publisher));
  if (const Node* title = map.get("title")) set(origin.title, read_prose(context, *title));
  if (const Node* url = map.get("url")) set(origin.url, read_prose(context, *url));
  if (const Node* licence = map.get("licence")) set(origin.licence, read_text(context, *licence));
  if (const Node* wording = map.get("wording"))
    set(origin.wording, read_choice(context, *wording, map.choices("wording")));
}

}  // namespace

bool read_language_version(Context& context, const Node& root) {
  const Node* version = root.find("rubricate");
  if (version == nullptr || version->kind == Node::Kind::broken) return true;  // the rest can still be read
  if (version->kind != Node::Kind::scalar || version->value != "1") {
    const std::string found =
        version->kind == Node::Kind::scalar ? quoted(version->value) : std::string("something else");
    context.findings.error("rubric/unsupported-version",
                           version->kind == Node::Kind::scalar ? version->span : version->label(),
                           fmt::format("The file is written in version {} of the rubric language; this program reads "
                                       "version 1.",
                                       found),
                           "Write `rubricate: 1`, or get a newer rubricate if the file was made for one.");
    return false;
  }
  if (&root.children.front() != version)
    context.findings.warning("rubric/version-not-first", version->key_span, "`rubricate: 1` is not the first entry.",
                             "Move it to the top, so that every program sees at once what the file is.");
  return true;
}

void read_header(Context& context, const MapReader& root, Rubric& rubric) {
  if (const Node* id = root.get("id")) {
    rubric.head = {id->key_span.begin, id->span.end};
    set(rubric.id, read_id(context, *id));
  }
  if (const Node* title = root.get("title")) set(rubric.title, read_prose(context, *title));
  if (const Node* version = root.get("version")) set(rubric.version, read_text(context, *version));
  if (const Node* language = root.get("language")) set(rubric.language, read_text(context, *language));
  if (const Node* source = root.get("source")) read_origin(context, *source, rubric.origin);
  if (const Node* note = root.get("note")) rubric.notes = read_notes(context, *note);
}

}  // namespace rubricate
