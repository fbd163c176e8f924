// Labels of fields: "Role:", "Why –", "**First name**".
#pragma once

#include <rubricate/prompt.hpp>

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace rubricate {

/// The fields that a list's items bear, made ready for comparing with many labels.
class Fields {
 public:
  /// `titles` must outlive the object.
  explicit Fields(std::span<const Title> titles);

  [[nodiscard]] std::span<const Title> titles() const { return titles_; }
  [[nodiscard]] std::size_t size() const { return titles_.size(); }
  [[nodiscard]] bool empty() const { return titles_.empty(); }
  [[nodiscard]] const Title& operator[](std::size_t field) const { return titles_[field]; }

  /// The field's name and its other names, as titles are compared (see title_key).
  [[nodiscard]] std::span<const std::string> keys(std::size_t field) const { return keys_[field]; }

  /// True when a label that is compared by `key` (see title_key) is the field's name or another name for it, or begins
  /// with one ("Role in the organization:").
  [[nodiscard]] bool is_label_of(std::size_t field, std::string_view key) const;

 private:
  std::span<const Title> titles_;
  std::vector<std::vector<std::string>> keys_;
};

/// How many bytes of `line` are a label, its mark included: "Role:" of "Role: nurse". 0 when none begins it.
/// The label has 48 bytes at most.
[[nodiscard]] std::size_t label_size(std::string_view line);

}  // namespace rubricate
