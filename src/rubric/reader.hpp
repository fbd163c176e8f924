// What every reader of a piece of the tree needs: where to put findings, and maps with known keys.
#pragma once

#include <rubric/findings.hpp>
#include <rubric/tree.hpp>
#include <rubricate/check.hpp>
#include <rubricate/rubric.hpp>

#include <cstddef>
#include <functional>
#include <initializer_list>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace rubricate {

/// What goes along with the tree through all readers.
struct Context {
  std::string_view text;  ///< of the file
  Findings& findings;
  std::span<const CheckKind* const> kinds;
  std::span<const std::string_view> lint_ids;  ///< findings that `allow` may name, beside those of the loader
  std::size_t terms = 0;                       ///< compiled so far
  Counting counting = {};                      ///< the rubric's own, once it is read
  std::vector<std::string> profiles = {};      ///< likewise
};

/// How a message names a value: its key in backticks, or "This entry".
[[nodiscard]] std::string name_of(const Node& node);

/// Complains that `node` is not `wanted` ("a text", "a list of terms"). Knows nothing at all (`rubric/empty`) and a
/// text that YAML took for a key with a value (`rubric/unquoted-colon`). Says nothing of a broken node.
void wrong_type(Context& context, const Node& node, std::string_view wanted, std::string help);

/// `node` is a list with at least one entry; complains otherwise.
[[nodiscard]] bool is_list(Context& context, const Node& node, std::string_view wanted, std::string help);

/// A map whose keys are known beforehand.
class MapReader {
 public:
  /// Complains when `node` is no map, and about every key that is not among `keys`.
  /// `what` names it in messages: "a part".
  MapReader(Context& context, const Node& node, std::string_view what, std::initializer_list<std::string_view> keys)
      : MapReader(context, node, what, std::span(keys.begin(), keys.size())) {}
  MapReader(Context& context, const Node& node, std::string_view what, std::span<const std::string_view> keys);

  /// It is a map.
  explicit operator bool() const { return node_.kind == Node::Kind::map; }

  /// The value of `key`, or null.
  [[nodiscard]] const Node* get(std::string_view key) const { return node_.find(key); }

  /// The value of `key`; complains when it is missing, unless a finding has just said that it is misspelt.
  [[nodiscard]] const Node* need(std::string_view key, std::string_view example) const;

 private:
  Context& context_;
  const Node& node_;
  std::string_view what_;
  std::vector<std::string_view> meant_;  // keys that are there, but misspelt
};

/// Complains about a key that nothing knows; gives the one of `keys` that may be meant.
std::optional<std::string_view> unknown_key(Context& context, const Node& node, std::string_view what,
                                            std::span<const std::string_view> keys);

/// "Did you mean `x`?", or empty; also when so much is wrong already that nobody would read it.
[[nodiscard]] std::string suggestion(const Context& context, std::string_view word,
                                     std::span<const std::string_view> names);

/// Takes over a value where there is one.
template <class T, class U>
void set(T& to, U&& from) {
  if (from) to = *std::forward<U>(from);
}

}  // namespace rubricate
