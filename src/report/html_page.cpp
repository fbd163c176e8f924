#include <report/html_page.hpp>
#include <report/names.hpp>
#include <util/ascii.hpp>
#include <util/embedded.hpp>
#include <util/markup.hpp>
#include <util/phrases.hpp>
#include <util/sha256.hpp>

#include <algorithm>
#include <stdexcept>

#include <fmt/format.h>

namespace rubricate {
namespace {

std::string_view part_of_page(std::string_view path) {
  const auto found = std::ranges::find(embedded_files(), path, &EmbeddedFile::path);
  if (found == embedded_files().end()) throw std::logic_error(fmt::format("{} is not part of the program", path));
  // Without the last line's end, which not everybody takes to be hashed.
  return found->text.substr(0, found->text.find_last_not_of('\n') + 1);
}

std::string_view style() { return part_of_page("src/report/html/report.css"); }
std::string_view script() { return part_of_page("src/report/html/report.js"); }

std::string sign(std::string_view name, std::string_view word) {
  return fmt::format(
      "<span class=\"sign {0}\"><svg class=\"icon\" aria-hidden=\"true\"><use href=\"#sign-{0}\"/></svg>{1}</span>",
      name, word);
}

}  // namespace

std::string html_begin(std::string_view title, bool has_script) {
  const std::string scripts = has_script ? fmt::format("; script-src 'sha256-{}'", sha256_base64(script())) : "";
  return fmt::format(
      "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
      "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'sha256-{}'{}; "
      "base-uri 'none'; form-action 'none'\">\n"
      "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
      "<meta name=\"color-scheme\" content=\"light dark\">\n<meta name=\"referrer\" content=\"no-referrer\">\n"
      "<title>{}</title>\n<style>{}</style>\n</head>\n<body>\n",
      sha256_base64(style()), scripts, html_shown(title), style());
}

std::string html_end(bool has_script) {
  return (has_script ? fmt::format("<script>{}</script>\n", script()) : std::string()) + "</body>\n</html>\n";
}

std::string_view html_signs() {
  return R"(<svg width="0" height="0" class="signs" aria-hidden="true">
<symbol id="sign-passed" viewBox="0 0 16 16"><circle cx="8" cy="8" r="8" fill="currentColor"/><path d="M4.4 8.3l2.5 2.5 4.8-5.4" class="cut"/></symbol>
<symbol id="sign-failed" viewBox="0 0 16 16"><path d="M4.7 0h6.6L16 4.7v6.6L11.3 16H4.7L0 11.3V4.7z" fill="currentColor"/><path d="M5.2 5.2l5.6 5.6M10.8 5.2l-5.6 5.6" class="cut"/></symbol>
<symbol id="sign-cannot-tell" viewBox="0 0 16 16"><rect x=".5" y=".5" width="15" height="15" rx="3.5" fill="currentColor"/><path d="M6 6.3c.2-2.6 4-2.5 4 0 0 1.6-2 1.5-2 3.1M8 11.3v.4" class="cut"/></symbol>
<symbol id="sign-warning" viewBox="0 0 16 16"><path d="M8 .8l8 14.4H0z" fill="currentColor"/><path d="M8 6v4.2M8 12.6v.3" class="cut"/></symbol>
<symbol id="sign-inapplicable" viewBox="0 0 16 16"><circle cx="8" cy="8" r="7" class="line"/><path d="M4.5 8h7" class="line"/></symbol>
<symbol id="sign-untested" viewBox="0 0 16 16"><circle cx="8" cy="8" r="7" class="line"/></symbol>
<symbol id="sign-note" viewBox="0 0 16 16"><rect x="1" y="1" width="14" height="14" rx="2" class="line"/><path d="M8 7v5M8 4v.4" class="line"/></symbol>
</svg>
)";
}

std::string html_status(Status status, bool advisory) {
  if (advisory && status == Status::failed) return sign("warning", "warning");
  return sign(to_string(status), word_of(status));
}

std::string html_verdict(Status status) { return sign(to_string(status), capitalised(std::string(word_of(status)))); }

std::string html_severity(Severity severity) {
  switch (severity) {
    case Severity::error: return sign("failed", "error");
    case Severity::unsure: return sign("cannot-tell", "cannot tell");
    case Severity::warning: return sign("warning", "warning");
    case Severity::note: return sign("note", "note");
  }
  return "";
}

std::string html_gauge(const Quantity& quantity) {
  if (!quantity.least && !quantity.most) return "";
  // The band lies in the middle of the gauge where it has two ends; what is far beyond stands at the edge.
  constexpr double k_width = 160, k_edge = 3;
  const auto least = static_cast<double>(quantity.least.value_or(0));
  const double most = quantity.most ? static_cast<double>(*quantity.most) : least * 1.5;
  const double whole = std::max(most * 1.3, 1.0);
  const auto x = [&](double value) { return k_edge + (k_width - (2 * k_edge)) * std::clamp(value / whole, 0.0, 1.0); };
  const double from = x(least);
  const double to = quantity.most ? x(most) : k_width - k_edge;
  return fmt::format(
      "<svg class=\"gauge\" viewBox=\"0 0 160 16\" width=\"160\" height=\"16\" aria-hidden=\"true\">"
      "<rect class=\"scale\" x=\"0\" y=\"6\" width=\"160\" height=\"4\" rx=\"2\"/>"
      "<rect class=\"band\" x=\"{:.1f}\" y=\"4\" width=\"{:.1f}\" height=\"8\" rx=\"1\"/>"
      "<rect class=\"found\" x=\"{:.1f}\" y=\"0\" width=\"3\" height=\"16\" rx=\"1\"/></svg>",
      from, std::max(to - from, 2.0), x(static_cast<double>(quantity.found)) - 1.5);
}

std::string html_language(std::string_view language) {
  const std::size_t first = std::min(language.find('-'), language.size());
  const bool is_named = (first == 2 || first == 3) && language.size() <= 20 && !language.ends_with('-') &&
                        std::ranges::all_of(language.substr(0, first), is_letter) &&
                        std::ranges::all_of(language, [](char c) { return is_letter(c) || is_digit(c) || c == '-'; });
  return is_named ? fmt::format(" lang=\"{}\"", language) : "";
}

}  // namespace rubricate
