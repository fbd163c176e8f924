// Which fields a listed thing bears.
#pragma once

#include <checks/field_label.hpp>
#include <checks/items.hpp>

#include <cstdint>
#include <string>
#include <vector>

namespace rubricate {

enum class FieldState : std::uint8_t {
  present,      ///< labelled, or told apart by its place or its words
  empty,        ///< its label or column is there, and nothing in it
  placeholder,  ///< only something to be filled in
  doubtful,     ///< no label; the item's other text may hold it
  missing,      ///< no label, and no other text that could hold it
};

/// The state of each of `fields` in one item. The item's title bears the first field.
[[nodiscard]] std::vector<FieldState> read_fields(const Document& document, const Grouping& grouping, const Item& item,
                                                  const Fields& fields, std::string_view of);

}  // namespace rubricate
