// What a kind of check is: its name, its parameters and its mistakes as data, and the function that runs it.
#pragma once

#include <rubricate/band.hpp>
#include <rubricate/prompt.hpp>
#include <rubricate/term.hpp>

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace rubricate {

struct CheckInput;
struct CheckOutput;

/// How a parameter is written in a rubric, and the C++ type of its value.
enum class ParamType : std::uint8_t {
  boolean,     ///< `true`, `false`                          → bool
  text,        ///< one line of text                         → std::string
  noun,        ///< what one of several things is called     → std::string
  choice,      ///< one of `Param::choices`                  → std::string
  length,      ///< a band; a bare number is a mistake       → Band
  count,       ///< a band; a bare number means "at least"   → Band
  level,       ///< the same for levels of headings, 1 to 6  → Band
  size,        ///< a band with kB, MB or GB                 → Band in bytes
  duration,    ///< a band with seconds, minutes or hours    → Band in seconds
  percent,     ///< `10%`                                    → double
  choices,     ///< a list of `Param::choices`               → std::vector<std::string>
  extensions,  ///< one or a list of file types: pdf, docx   → std::vector<std::string>
  titles,      ///< a list of titles, or {title|name:, also:}→ std::vector<Title>
  columns,     ///< the same; signs such as # will do         → std::vector<Title>
  fields,      ///< the same, with keywords: as well         → std::vector<Title>
  terms,       ///< a list of terms                          → std::vector<Term>
  prompts,     ///< a list of prompts and `one-of`           → std::vector<Prompt>
  checks,      ///< lists of checks, one of which must hold  → Requirement::options
};

using ParamValue = std::variant<bool, std::string, Band, double, std::vector<std::string>, std::vector<Title>,
                                std::vector<Term>, std::vector<Prompt>>;

/// A parameter of a check, declared once: the loader, `explain` and the schema all read it from here.
struct Param {
  std::string_view name;
  ParamType type = ParamType::text;
  std::string_view help;           ///< one line, without a full stop
  std::string_view standard = "";  ///< the value when it is not given, as it would be written; "" = none
  bool required = false;
  std::span<const std::string_view> choices = {};  ///< for `choice` and `choices`
  std::string_view example = {};  ///< as it would be written in one line; else the standard, or one of its type
};

/// A mistake that a check can report; `id` is `kind/mistake`.
struct Mistake {
  std::string_view id;
  std::string_view summary;  ///< one line, without a full stop
};

/// A kind of check. The first parameter is the main one: the short form `words: 450-550` gives it.
struct CheckKind {
  std::string_view id;
  std::string_view summary;  ///< one line, without a full stop
  std::span<const Param> params;
  std::span<const Mistake> mistakes;
  void (*run)(const CheckInput&, CheckOutput&) = nullptr;
  bool reads_text = true;       ///< false for checks of files as such, which need not be readable
  bool is_sure_of_pdf = false;  ///< its failures stand where headings, lists and tables are only guessed
};

/// The parameters of one requirement, as the rubric gives them; the loader has checked types and presence.
class Params {
 public:
  void set(std::string name, ParamValue value) { values_.emplace_back(std::move(name), std::move(value)); }

  /// The value of `name`, or null when the rubric does not give it.
  template <class T>
  [[nodiscard]] const T* get(std::string_view name) const {
    for (const auto& [key, value] : values_)
      if (key == name) return std::get_if<T>(&value);
    return nullptr;
  }

 private:
  std::vector<std::pair<std::string, ParamValue>> values_;
};

}  // namespace rubricate
