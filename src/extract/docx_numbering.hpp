// Numbering of a Word document: which list a paragraph stands in, and how its items are marked.
#pragma once

#include <extract/xml.hpp>

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

namespace rubricate {

/// One level of a list.
struct ListLevel {
  enum class Mark : std::uint8_t {
    none,   ///< not marked at all
    blank,  ///< marked with nothing that can be seen: such a paragraph goes on in the item before it
    bullet,
    number,
  };
  Mark mark = Mark::bullet;
  std::uint32_t start = 1;
};

/// Reads `numbering.xml`.
class DocxNumbering : public XmlHandler {
 public:
  void start(std::string_view name, const XmlAttributes& attributes) override;
  void end(std::string_view name) override;
  void text(std::string_view /*text*/) override {}

  /// The level of a list; nothing when there is no such list.
  [[nodiscard]] std::optional<ListLevel> find(std::uint32_t list, std::uint32_t level) const;

 private:
  static constexpr std::size_t k_levels = 9;
  using Levels = std::array<std::optional<ListLevel>, k_levels>;
  struct Kind {
    Levels levels;
    std::string looks_like;  // the style whose levels it uses
  };
  struct List {
    std::uint32_t kind = 0;
    Levels levels;  // in place of its kind's
    std::array<std::optional<std::uint32_t>, k_levels> starts;
  };

  void start_level(std::string_view name, std::string_view value);

  std::unordered_map<std::uint32_t, Kind> kinds_;  // "abstract" numberings
  std::unordered_map<std::string, std::uint32_t> kinds_of_styles_;
  std::unordered_map<std::uint32_t, List> lists_;
  std::uint32_t kind_id_ = 0;
  Kind* kind_ = nullptr;  // that is being read
  List* list_ = nullptr;
  std::size_t overridden_ = 0;
  ListLevel* level_ = nullptr;
};

}  // namespace rubricate
