#include <checks/kinds.hpp>

#include <array>

namespace rubricate {

extern const CheckKind k_words;
extern const CheckKind k_prompts;
extern const CheckKind k_sections;
extern const CheckKind k_list;
extern const CheckKind k_table;
extern const CheckKind k_mentions;
extern const CheckKind k_avoids;
extern const CheckKind k_files;
extern const CheckKind k_format;
extern const CheckKind k_images;
extern const CheckKind k_links;
extern const CheckKind k_finished;
extern const CheckKind k_privacy;
extern const CheckKind k_attests;

std::span<const CheckKind* const> check_kinds() {
  static constexpr std::array<const CheckKind*, 14> k_kinds{
      &k_words, &k_prompts, &k_sections, &k_list,  &k_table,    &k_mentions, &k_avoids,
      &k_files, &k_format,  &k_images,   &k_links, &k_finished, &k_privacy,  &k_attests,
  };
  return k_kinds;
}

std::span<const std::string_view> planned_checks() {
  static constexpr std::array<std::string_view, 5> k_planned{
      "characters", "pages", "own-words", "references", "declared",
  };
  return k_planned;
}

const CheckKind* find_check(std::string_view id) {
  for (const CheckKind* kind : check_kinds())
    if (kind->id == id) return kind;
  return nullptr;
}

}  // namespace rubricate
