// A table of checks for tests: the real ones' names and parameters, without what they do.
#pragma once

#include <rubricate/check.hpp>

#include <array>
#include <span>
#include <string_view>

namespace rubricate::test {

inline constexpr std::array<std::string_view, 10> k_elements = {
    "paragraphs", "headings", "lists", "quotes", "tables", "captions", "code", "footnotes", "references", "prompts"};
inline constexpr std::array<std::string_view, 2> k_orders = {"any", "given"};
inline constexpr std::array<std::string_view, 2> k_marks = {"optional", "required"};
inline constexpr std::array<std::string_view, 8> k_file_kinds = {"image",    "video", "audio", "slides",
                                                                 "document", "text",  "sheet", "archive"};

inline constexpr std::array k_words_params = {
    Param{"band", ParamType::length, "How many words", "", true},
    Param{"tolerance", ParamType::percent, "Widens the band"},
    Param{"count", ParamType::choices, "What counts", "", false, k_elements},
    Param{"skip", ParamType::choices, "What does not count", "", false, k_elements},
};
inline constexpr std::array k_prompts_params = {
    Param{"ask", ParamType::prompts, "The questions", "", true},
    Param{"order", ParamType::choice, "Their order", "any", false, k_orders},
    Param{"marked", ParamType::choice, "Whether each is marked", "optional", false, k_marks},
    Param{"words", ParamType::length, "How long each answer is to be"},
};
inline constexpr std::array k_sections_params = {
    Param{"titles", ParamType::titles, "The titles", "", true},
    Param{"order", ParamType::choice, "Their order", "any", false, k_orders},
    Param{"level", ParamType::level, "Of the headings"},
    Param{"words", ParamType::length, "How long each is to be"},
};
inline constexpr std::array k_list_params = {
    Param{"of", ParamType::noun, "What is listed", "", true},
    Param{"items", ParamType::count, "How many", "", true},
    Param{"fields", ParamType::fields, "What each must have"},
    Param{"words", ParamType::length, "How long each is to be"},
};
inline constexpr std::array k_table_params = {
    Param{"columns", ParamType::columns, "The columns", "", true},
    Param{"rows", ParamType::count, "How many rows"},
};
inline constexpr std::array k_finished_params = {Param{"terms", ParamType::terms, "More placeholders"}};
inline constexpr std::array k_files_params = {
    Param{"count", ParamType::count, "How many files"},
    Param{"kinds", ParamType::choices, "Of which kinds", "", false, k_file_kinds},
    Param{"size", ParamType::size, "How large each may be"},
    Param{"duration", ParamType::duration, "How long each may play"},
    Param{"pages", ParamType::length, "How many pages each may have"},
};
inline constexpr std::array k_format_params = {Param{"kinds", ParamType::extensions, "The file types", "", true}};
// No real check has a boolean yet.
inline constexpr std::array k_links_params = {Param{"relative", ParamType::boolean, "Whether links may be relative"}};

inline constexpr std::array k_any_params = {Param{"options", ParamType::checks, "Lists of checks", "", true}};

inline constexpr CheckKind k_words{"words", "", k_words_params, {}};
inline constexpr CheckKind k_prompts{"prompts", "", k_prompts_params, {}};
inline constexpr CheckKind k_sections{"sections", "", k_sections_params, {}};
inline constexpr CheckKind k_list{"list", "", k_list_params, {}};
inline constexpr CheckKind k_table{"table", "", k_table_params, {}};
inline constexpr CheckKind k_finished{"finished", "", k_finished_params, {}};
inline constexpr CheckKind k_files{"files", "", k_files_params, {}, nullptr, false};
inline constexpr CheckKind k_format{"format", "", k_format_params, {}, nullptr, false};
inline constexpr CheckKind k_links{"links", "", k_links_params, {}};

inline constexpr CheckKind k_any{"any", "", k_any_params, {}, nullptr, false};

inline constexpr std::array<const CheckKind*, 10> k_kinds = {&k_words,    &k_prompts, &k_sections, &k_list,  &k_table,
                                                             &k_finished, &k_files,   &k_format,   &k_links, &k_any};

}  // namespace rubricate::test
