#include <checks/kinds.hpp>

namespace rubricate {

extern const CheckKind k_words;
extern const CheckKind k_characters;
extern const CheckKind k_pages;
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
extern const CheckKind k_own_words;
extern const CheckKind k_privacy;
extern const CheckKind k_attests;
extern const CheckKind k_references;
extern const CheckKind k_declared;
extern const CheckKind k_abbreviations;
extern const CheckKind k_any;

std::span<const CheckKind* const> check_kinds() {
  // clang-format off: a line for each
  static constexpr const CheckKind* k_kinds[] = {
      &k_words,
      &k_characters,
      &k_pages,
      &k_prompts,
      &k_sections,
      &k_list,
      &k_table,
      &k_mentions,
      &k_avoids,
      &k_files,
      &k_format,
      &k_images,
      &k_links,
      &k_finished,
      &k_own_words,
      &k_privacy,
      &k_attests,
      &k_references,
      &k_declared,
      &k_abbreviations,
      &k_any,
  };
  // clang-format on
  return k_kinds;
}

const CheckKind* find_check(std::string_view id) {
  for (const CheckKind* kind : check_kinds())
    if (kind->id == id) return kind;
  return nullptr;
}

}  // namespace rubricate
