// A YAML text as our own tree: bounded, without aliases or duplicates, and with byte spans.
#pragma once

#include <rubric/findings.hpp>
#include <rubricate/span.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace rubricate {

struct Node {
  enum class Kind : std::uint8_t {
    null,    ///< a key or a dash with nothing behind it
    scalar,  ///< a text; numbers, `no` and `null` are texts too
    list,
    map,
    broken,  ///< already complained about: whoever reads it keeps quiet
  };
  Kind kind = Kind::null;
  bool quoted = false;         ///< a scalar in quotes or in block style
  bool lacks_entries = false;  ///< a map some of whose keys were refused
  bool doubled = false;        ///< the value of a key that stands in its map again; that other value is left out
  std::string key;             ///< when it is the value of a map
  Span key_span;               ///< of the key; empty in a list
  std::string value;           ///< of a scalar
  Span span;                   ///< of the value, quotes and brackets included
  Span comment;                ///< the comment behind an unquoted scalar on its line
  std::vector<Node> children;  ///< of a list or map, in the order of the text

  /// The value of `name` in a map, or null.
  [[nodiscard]] const Node* find(std::string_view name) const;

  /// Nothing behind a key or dash, or an unquoted `~` or `null`, which says the same.
  [[nodiscard]] bool is_nothing() const;

  /// What to point at when the node as a whole is meant: its key, the first key in it, or itself.
  [[nodiscard]] Span label() const;
};

/// What could be read of a text.
struct Tree {
  std::optional<Node> root;  ///< none where no sensible tree is left, or the text says nothing
  bool whole = true;         ///< false: lines had to be left out, so that something may only seem to be missing
};

/// Parses one YAML document. Whatever rubrics and marks do without (aliases, tags, merge keys, duplicate keys, a second
/// document, too much depth, too many entries) becomes a finding, and so does what is no YAML; behind such a mistake it
/// reads on where it can. `text` must be parsable (guard.hpp).
[[nodiscard]] Tree parse_tree(std::string_view text, Findings& findings);

}  // namespace rubricate
