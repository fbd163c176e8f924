// What every reader of a piece of the tree needs: where to put findings, and maps with known keys.
#pragma once

#include <rubric/findings.hpp>
#include <rubric/keys.hpp>
#include <rubric/tree.hpp>
#include <rubricate/check.hpp>
#include <rubricate/rubric.hpp>

#include <cstddef>
#include <functional>
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
  std::size_t checks = 0;                      ///< read so far
  std::size_t checks_here = 0;                 ///< of them, in this list and the options that stand in it
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
  /// Complains when `node` is no map, about every key that is not among `keys`, and about those that are needed and
  /// not there, unless it has just said that they are misspelt. `keys` must outlive it.
  MapReader(Context& context, const Node& node, const KeyMap& keys);

  /// It is a map.
  explicit operator bool() const { return node_.kind == Node::Kind::map; }

  /// The value of the key, or null. The key must be among those that are declared, here and below.
  [[nodiscard]] const Node* get(std::string_view key) const { return node_.find(declared(key).name); }

  /// The value of a key that is needed in this place only; complains when it is missing.
  [[nodiscard]] const Node* need(std::string_view key) const;

  /// What the key may say.
  [[nodiscard]] std::span<const std::string_view> choices(std::string_view key) const { return declared(key).choices; }

 private:
  [[nodiscard]] const Key& declared(std::string_view key) const;
  void complain_about_missing(const Key& key) const;

  Context& context_;
  const Node& node_;
  const KeyMap& keys_;
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
