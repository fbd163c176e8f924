// What a listed thing is called.
#pragma once

#include <checks/field_label.hpp>
#include <checks/items.hpp>

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace rubricate {

/// What an item's title is made of, its count left out: "PTA" and "parents" of "Group 2: PTA – parents". `of`: what one
/// of the things is called. At most `most` pieces; spans are of `title`.
[[nodiscard]] std::vector<Span> name_pieces(std::string_view title, std::string_view of, std::size_t most);

/// True for a title whose first piece joins two names: "Walt and Priya, teachers".
[[nodiscard]] bool names_two(std::string_view title, std::string_view of);

/// What tells one item from another: the title key of its first piece, the label of the first of `fields` left out;
/// empty where that is only a count ("Member 1").
[[nodiscard]] std::string item_name(const Document& document, const Item& item, std::string_view of,
                                    const Fields& fields);

}  // namespace rubricate
