// Words, one switch or table for each enumeration.
#include <report/names.hpp>

#include <vector>

#include <fmt/format.h>

namespace rubricate {
namespace {

Tone tone_of(Status status) {
  switch (status) {
    case Status::passed: return Tone::good;
    case Status::failed: return Tone::bad;
    case Status::cannot_tell: return Tone::doubtful;
    case Status::inapplicable: return Tone::faint;
    case Status::untested: return Tone::doubtful;
  }
  return Tone::plain;
}

}  // namespace

std::string_view word_of(Status status) {
  switch (status) {
    case Status::passed: return "passed";
    case Status::failed: return "failed";
    case Status::cannot_tell: return "cannot tell";
    case Status::inapplicable: return "not needed";
    case Status::untested: return "not tested";
  }
  return "";
}

Piece status_piece(Status status, bool advisory) {
  if (advisory && status == Status::failed) return {.text = "warning", .tone = Tone::doubtful};
  return {.text = word_of(status), .tone = tone_of(status)};
}

Piece severity_piece(Severity severity) {
  switch (severity) {
    case Severity::note: return {.text = "note:", .tone = Tone::faint};
    case Severity::warning: return {.text = "warning:", .tone = Tone::doubtful};
    case Severity::unsure: return {.text = "cannot tell:", .tone = Tone::doubtful};
    case Severity::error: return {.text = "error:", .tone = Tone::bad};
  }
  return {};
}

std::string_view key_of(Severity severity) {
  return severity == Severity::unsure ? std::string_view("cannot-tell") : to_string(severity);
}

std::string_view key_of(FoundBy by) {
  switch (by) {
    case FoundBy::name: return "name";
    case FoundBy::title: return "title";
    case FoundBy::section: return "section";
    case FoundBy::option: return "option";
    case FoundBy::nothing: return "nothing";
  }
  return "";
}

std::string_view key_of(FileState state) {
  switch (state) {
    case FileState::read: return "read";
    case FileState::not_read: return "not-read";
    case FileState::unreadable: return "unreadable";
  }
  return "";
}

std::string_view key_of(OutcomeReport::State state) {
  switch (state) {
    case OutcomeReport::State::none: return "none";
    case OutcomeReport::State::open: return "open";
    case OutcomeReport::State::decided: return "decided";
    case OutcomeReport::State::unreachable: return "unreachable";
  }
  return "";
}

std::string_view key_of(WordRule rule) {
  switch (rule) {
    case WordRule::standard: return "standard";
    case WordRule::whitespace: return "whitespace";
  }
  return "";
}

std::string_view key_of(Counted counted) {
  switch (counted) {
    case Counted::yes: return "yes";
    case Counted::no: return "no";
    case Counted::open: return "open";
  }
  return "";
}

std::string counting_sentence(const Counting& counting) {
  std::string sentence = fmt::format("Words: {} rule.", key_of(counting.rule));
  const auto add = [&](std::string_view label, Counted counted) {
    std::vector<std::string> names;
    for (std::size_t i = 0; i < element_count; ++i)
      if (counting.elements[i] == counted) names.emplace_back(element_names[i]);
    if (!names.empty()) sentence += fmt::format(" {}: {}.", label, joined(names));
  };
  add("Counted", Counted::yes);
  add("Not counted", Counted::no);
  add("Left open", Counted::open);
  return sentence;
}

std::string_view without_folders_above(std::string_view name) {
  if (!name.starts_with('/')) return name;
  while (name.size() > 1 && name.ends_with('/')) name.remove_suffix(1);
  return name.size() == 1 ? name : name.substr(name.rfind('/') + 1);
}

std::string joined(const std::vector<std::string>& words) { return fmt::format("{}", fmt::join(words, ", ")); }

}  // namespace rubricate
