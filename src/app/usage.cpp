#include <app/usage.hpp>
#include <util/suggest.hpp>

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace rubricate {
namespace {

std::string with_help(std::string_view first, std::string_view words) {
  return fmt::format("{}{}Read how it is used: `rubricate {}{}--help`", first, first.empty() ? "" : " ", words,
                     words.empty() ? "" : " ");
}

std::string joined(std::string_view first, std::string_view second) {
  return fmt::format("{}{}{}", first, first.empty() || second.empty() ? "" : " ", second);
}

}  // namespace

Error wrong_usage(std::string message, std::string_view words) {
  return {ErrorKind::usage, std::move(message), with_help("", words)};
}

Error unknown_command(std::string_view word, std::span<const std::string_view> commands, std::string_view words) {
  const std::string what = joined("rubricate", words);
  const std::string list = fmt::format("Commands: {}.", fmt::join(commands, ", "));
  if (word.empty())
    return {ErrorKind::usage, fmt::format("a command is missing behind `{}`", what), with_help(list, words)};
  return {ErrorKind::usage, fmt::format("there is no command “{}”", joined(words, word)),
          with_help(joined(did_you_mean(word, commands), list), words)};
}

Error unknown_option(std::string_view option, std::span<const std::string_view> options, std::string_view words) {
  const std::string_view name = option.substr(0, option.find('='));
  return {ErrorKind::usage,
          fmt::format("{} has no option {}", words.empty() ? std::string_view("rubricate") : words, name),
          with_help(did_you_mean(name, options), words)};
}

Error surplus_argument(std::string_view argument, std::string_view words) {
  return {ErrorKind::usage, fmt::format("“{}” is one argument too many", argument),
          with_help("A name with spaces in it needs quotes around it.", words)};
}

}  // namespace rubricate
