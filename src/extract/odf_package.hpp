// What stands around the text in an OpenDocument file: its styles, its manifest, what it says of itself.
#pragma once

#include <extract/archive.hpp>
#include <extract/odf_styles.hpp>
#include <rubricate/artifact.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace rubricate {

/// What the program that saved the file noted of it.
struct OdfMeta {
  std::string author;  ///< who changed it last, or else who began it
  std::optional<std::uint32_t> pages;
  std::optional<std::uint32_t> words;  ///< of the text as it was then
};

/// `encrypted` when its parts are, `damaged` when there is no text in it. What is damaged in the manifest does no harm.
[[nodiscard]] ReadResult<void> check_odf(Archive& archive);

/// Reads the styles that have names into `styles`; those before a mistake when there is one. The others stand in
/// content.xml.
void read_odf_styles(Archive& archive, OdfStyles& styles);

/// The text of a formula, such as "x2", from the part that a drawing names as its object; "" when that is something
/// else.
[[nodiscard]] std::string read_odf_formula(Archive& archive, std::string_view object);

[[nodiscard]] OdfMeta read_odf_meta(Archive& archive);

}  // namespace rubricate
