// The styles of an OpenDocument file: what they make of a paragraph, a piece of text or a list.
#pragma once

#include <extract/xml.hpp>
#include <rubricate/document.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>

namespace rubricate {

/// What a paragraph is by its style.
struct OdfRole {
  BlockKind kind = BlockKind::paragraph;  ///< or heading, or code
  std::uint32_t level = 0;                ///< of a heading
  bool quoted = false;
  bool is_caption = false;
  bool describes_picture = false;  ///< a caption that pandoc made of the description of the picture before it
};

/// How list items of one level are marked.
struct OdfListLevel {
  enum class Mark : std::uint8_t { none, bullet, number };
  Mark mark = Mark::bullet;
  std::uint32_t start = 1;
};

/// Reads the styles of styles.xml and then those of content.xml, and passes by everything else in them.
class OdfStyles : public XmlHandler {
 public:
  /// A bit beside those of Style: text that is not shown.
  static constexpr std::uint8_t k_hidden = 128;

  void start(std::string_view name, const XmlAttributes& attributes) override;
  void end(std::string_view name) override;
  void text(std::string_view /*text*/) override {}
  /// Says that what follows is content.xml, whose automatic styles count; those of styles.xml are for headers and
  /// footers, under the same names.
  void begin_content() { is_content_ = true; }

  [[nodiscard]] OdfRole role(std::string_view paragraph_style) const;
  /// The style bits of text in a paragraph: what was set by hand. The look of a named style is no emphasis.
  [[nodiscard]] std::uint8_t paragraph_look(std::string_view paragraph_style) const;
  /// The style bits of text in a span that stands in text of the bits `outer`.
  [[nodiscard]] std::uint8_t span_look(std::string_view text_style, std::uint8_t outer) const;
  /// The list style that a paragraph's style brings along, or "".
  [[nodiscard]] std::string_view list_style(std::string_view paragraph_style) const;
  /// `depth` counts from 0 on.
  [[nodiscard]] OdfListLevel list_level(std::string_view list_style, std::size_t depth) const;
  [[nodiscard]] bool is_formula(std::string_view graphic_style) const;
  [[nodiscard]] bool is_hidden_page(std::string_view page_style) const;

 private:
  static constexpr std::size_t k_deepest_list = 10;

  struct Style {
    std::string name;  ///< as people see it
    std::string parent;
    std::string list;
    std::uint32_t outline = 0;
    std::uint8_t set = 0;    ///< style bits that are on
    std::uint8_t known = 0;  ///< style bits that it says something about
    bool is_automatic = false;
  };

  [[nodiscard]] const Style* find(char family, std::string_view name) const;
  /// Calls `look` with a style and those that it is based on, until it gives false.
  template <class Look>
  void walk(char family, std::string_view name, Look look) const;
  void begin_style(const XmlAttributes& attributes);
  void set_text(const XmlAttributes& attributes);
  void set(std::uint8_t bit, bool on);
  void begin_list_level(std::string_view name, const XmlAttributes& attributes);

  std::unordered_map<std::string, Style> styles_;  // by the family's letter and the name
  std::unordered_map<std::string, std::array<OdfListLevel, k_deepest_list>> lists_;
  Style* style_ = nullptr;                                    // that is being read
  std::array<OdfListLevel, k_deepest_list>* list_ = nullptr;  // likewise
  bool is_content_ = false;
  bool is_automatic_ = false;
};

}  // namespace rubricate
