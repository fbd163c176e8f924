// rubricate convert: rubrics from other systems, and for them.
#include <app/rubric_source.hpp>
#include <app/spare.hpp>
#include <app/verbs.hpp>
#include <checks/kinds.hpp>
#include <interop/format.hpp>
#include <interop/yaml.hpp>
#include <lint/rules.hpp>
#include <marks/recognise.hpp>
#include <rubric/load.hpp>
#include <util/escape.hpp>
#include <util/file.hpp>
#include <util/phrases.hpp>
#include <util/sha256.hpp>
#include <util/shell.hpp>
#include <util/suggest.hpp>
#include <util/unicode.hpp>

#include <algorithm>
#include <array>
#include <cerrno>
#include <filesystem>

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <unistd.h>

namespace rubricate {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view k_yaml = "yaml";
constexpr std::uint64_t k_largest_read = 16'000'000;  // bytes; each format takes less, and says so

std::unexpected<Error> usage(std::string message, std::string help) {
  return std::unexpected(Error{ErrorKind::usage, std::move(message), std::move(help)});
}

bool is_stream(std::string_view name) { return name.empty() || name == "-"; }

Expected<std::string> read_standard_input() {
  std::string text;
  std::array<char, 65536> piece{};
  while (text.size() <= k_largest_read) {
    const ssize_t read = ::read(STDIN_FILENO, piece.data(), piece.size());
    if (read == 0) return text;
    if (read > 0) text.append(piece.data(), static_cast<std::size_t>(read));
    if (read < 0 && errno != EINTR)
      return std::unexpected(Error{ErrorKind::input, "standard input cannot be read", "Name a file instead."});
  }
  return std::unexpected(Error{ErrorKind::input,
                               fmt::format("standard input has more than {}", size_in_words(k_largest_read)),
                               "Is this the right file? A rubric has 1 MB at most."});
}

/// One of the formats, `yaml` among them. Null stands for `yaml`.
using Format = const ExchangeFormat*;

Expected<Format> named_format(std::string_view name, std::string_view option, bool to_write) {
  if (name == k_yaml) return nullptr;
  if (name == "gradescope" && to_write)
    return usage("Gradescope takes results, and no rubrics",
                 "Check a submission: `rubricate check FOLDER -r RUBRIC -o gradescope:results.json`");
  std::vector<std::string_view> names{k_yaml};
  for (const ExchangeFormat& format : exchange_formats())
    if (to_write || format.read != nullptr) names.push_back(format.id);
  const Format format = find_exchange_format(name);
  if (format == nullptr) {
    const std::string near = did_you_mean(name, names);
    return usage(fmt::format("there is no format “{}” for {}", name, option),
                 fmt::format("{}{}Formats: {}.", near, near.empty() ? "" : " ", fmt::join(names, ", ")));
  }
  if (!to_write && format->read == nullptr)
    return usage(fmt::format("{} can be written only, not read", format->system),
                 fmt::format("Formats for {}: {}.", option, fmt::join(names, ", ")));
  return format;
}

bool is_yaml_name(std::string_view name) { return name.ends_with(".yaml") || name.ends_with(".yml"); }

class Converter {
 public:
  Converter(const ConvertOptions& options, const Streams& streams) : options_(options), streams_(streams) {}

  Expected<ExitCode> run() {
    date_ = options_.date.empty() ? ExchangeDate{} : parse_date(options_.date);
    if (!date_)
      return usage(fmt::format("--date {}: a day such as 2026-11-22 is wanted", options_.date),
                   "Write the year, the month and the day, with a dash between them.");
    if (auto found = find_formats(); !found) return std::unexpected(found.error());
    if (auto spared = spare_files(); !spared) return std::unexpected(spared.error());
    auto rubric = read();
    if (!rubric) return std::unexpected(rubric.error());
    const std::string text = to_ == nullptr ? write_yaml(*rubric, from_ == nullptr ? "YAML" : from_->system)
                                            : to_->write(*rubric, *date_, remarks_);
    if (to_ != nullptr && to_->holds_date && options_.date.empty())
      remarks_.note(
          "convert/made-up", {},
          fmt::format("{} wants to know when the rubric last changed; 1970-01-01 stands there now.", to_->system),
          "Convert it again with the day, such as `--date 2026-11-22`.");
    tell_remarks();
    if (to_ == nullptr)
      if (auto loaded = check_yaml(text); !loaded) return std::unexpected(loaded.error());
    return write(text);
  }

 private:
  /// By option, name and content, in this order; reads IN where only its content can tell.
  Expected<void> find_formats() {
    const bool is_shipped = shipped_rubric(options_.in).has_value();
    if (!options_.from.empty()) {
      auto format = named_format(options_.from, "--from", false);
      if (!format) return std::unexpected(format.error());
      from_ = *format;
    } else if (!is_shipped && !is_yaml_name(options_.in)) {
      from_ = format_by_ending(options_.in);
      if (from_ == nullptr || from_->read == nullptr)
        if (auto found = find_by_content(); !found) return std::unexpected(found.error());
    }
    if (!options_.to.empty()) {
      auto format = named_format(options_.to, "--to", true);
      if (!format) return std::unexpected(format.error());
      to_ = *format;
    } else {
      to_ = format_by_ending(options_.out);
      const bool is_told =
          to_ != nullptr || is_yaml_name(options_.out) || (is_stream(options_.out) && from_ != nullptr);
      if (!is_told)
        return usage(is_stream(options_.out)
                         ? std::string("it is not said what the rubric is to become")
                         : fmt::format("the name {} does not tell what the rubric is to become", options_.out),
                     "Say it with --to: yaml, canvas, case, moodle or openbadges.");
    }
    if (from_ == to_)
      return usage(
          fmt::format("IN and OUT are both {}, so there is nothing to convert", from_ == nullptr ? k_yaml : from_->id),
          "Say with --from or --to what else one of them is.");
    return {};
  }

  Expected<void> find_by_content() {
    if (auto text = read_bytes(); !text) return std::unexpected(text.error());
    from_ = format_by_content(source_.text);
    const bool is_yaml = source_.text.find("rubricate:") != std::string::npos;
    if (from_ != nullptr || is_yaml) return {};
    return usage(fmt::format("{} is no rubric of a format that is known here", source_.path),
                 "If it is one, say which with --from: yaml, canvas, case or moodle.");
  }

  Expected<void> read_bytes() {
    if (!source_.path.empty()) return {};
    if (options_.in == "-") {
      auto text = read_standard_input();
      if (!text) return std::unexpected(text.error());
      source_ = {"standard input", std::move(*text)};
      return {};
    }
    auto content = read_named_file(options_.in, k_largest_read);
    if (!content) {
      content.error().kind = ErrorKind::input;
      if (content.error().help.empty()) content.error().help = "Is the name right?";
      return std::unexpected(content.error());
    }
    source_ = {options_.in, std::move(content->bytes)};
    return {};
  }

  [[nodiscard]] Expected<void> spare_files() const {
    if (is_stream(options_.out)) return {};
    std::error_code ignored;
    if (fs::equivalent(options_.in, options_.out, ignored))
      return usage(fmt::format("{} is read, and would be overwritten", options_.out), "Name another file to write.");
    if (holds_marks(options_.out))
      return usage(fmt::format("{} holds marks, and they are never overwritten", options_.out),
                   "Nothing was written or changed. Name another file to write.");
    if (!options_.force && fs::exists(fs::symlink_status(options_.out, ignored)))
      return usage(fmt::format("there is something of this name already: {}", options_.out),
                   "Nothing was written or changed. Name another file, or add --force.");
    return {};
  }

  Expected<ExchangeRubric> read() {
    auto rubric = from_ == nullptr ? read_ours() : read_theirs();
    if (rubric && rubric->criteria.empty())
      return std::unexpected(Error{ErrorKind::nothing, fmt::format("the rubric {} has no criterion", source_.path),
                                   "Only what readers judge can be exchanged: criteria and their levels."});
    return rubric;
  }

  /// People take the file with a reviewer's marks for the rubric.
  [[nodiscard]] Expected<void> refuse_marks() const {
    if (!is_marks(source_.text)) return {};
    return std::unexpected(Error{ErrorKind::input, fmt::format("{} holds marks, and is no rubric", source_.path),
                                 "Name the rubric that was marked by. Marks are for `rubricate score` and "
                                 "`rubricate agree`."});
  }

  Expected<ExchangeRubric> read_ours() {
    Expected<Rubric> rubric = std::unexpected(Error{});
    if (!shipped_rubric(options_.in) && read_bytes())
      if (auto refused = refuse_marks(); !refused) return std::unexpected(refused.error());
    if (options_.in == "-") {
      if (auto text = read_bytes(); !text) return std::unexpected(text.error());
      rubric = load_rubric_text(source_, streams_);
    } else {
      auto chosen = load_rubric_for(options_.in, ".", streams_);
      rubric = chosen ? Expected<Rubric>(std::move(chosen->rubric)) : std::unexpected(chosen.error());
    }
    if (!rubric) return std::unexpected(rubric.error());
    source_ = rubric->source;
    return exchange_of(*rubric, remarks_);
  }

  Expected<ExchangeRubric> read_theirs() {
    if (auto text = read_bytes(); !text) return std::unexpected(text.error());
    if (auto refused = refuse_marks(); !refused) return std::unexpected(refused.error());
    std::vector<ExchangeRubric> rubrics = from_->read(source_.text, remarks_);
    if (remarks_.failed()) return refused();
    auto chosen = choose(rubrics);
    if (!chosen) return chosen;
    settle(*chosen, remarks_);
    if (remarks_.failed()) return refused();
    return chosen;
  }

  std::unexpected<Error> refused() {
    tell_remarks();
    return std::unexpected(Error{ErrorKind::input,
                                 fmt::format("{} could not be converted, and nothing was written", source_.path),
                                 "Mend what is told above, then run the command again."});
  }

  /// The one that --rubric names, or the only one.
  Expected<ExchangeRubric> choose(std::vector<ExchangeRubric>& rubrics) const {
    std::vector<std::string> titles;
    std::vector<std::string_view> views;
    for (ExchangeRubric& rubric : rubrics) {
      if (rubrics.size() == 1 || folded(rubric.title) == folded(options_.rubric)) return std::move(rubric);
      views.push_back(rubric.title);
      if (titles.size() < k_most_titles) titles.push_back(shell_quoted(rubric.title));
    }
    const std::string near = options_.rubric.empty() ? "" : did_you_mean(options_.rubric, views) + " ";
    return usage(fmt::format("{} holds {}{}", source_.path, plural(rubrics.size(), "rubric"),
                             options_.rubric.empty() ? "" : fmt::format(", and none is called “{}”", options_.rubric)),
                 fmt::format("{}Say which: `--rubric {}`{}", near, fmt::join(titles, "` or `--rubric "),
                             rubrics.size() > k_most_titles ? " …" : ""));
  }

  void tell_remarks() {
    const Source* const sources[] = {&source_};
    tell(streams_, remarks_.take(), sources);
  }

  /// What came out must be of use. It can fail only where a file is beyond the limits of the rubric language.
  Expected<void> check_yaml(const std::string& text) {
    const Source source{is_stream(options_.out) ? "standard output" : options_.out, text};
    const LoadedRubric loaded = load_rubric(source, check_kinds(), sha256_hex(text), lint_ids());
    if (loaded.rubric) return {};
    std::vector<Finding> mistakes = loaded.findings;
    std::erase_if(mistakes, [](const Finding& one) { return one.severity != Severity::error; });
    const Source* const sources[] = {&source};
    tell(streams_, mistakes, sources);
    return std::unexpected(Error{
        ErrorKind::input, fmt::format("{} gives a rubric that cannot be used, and nothing was written", source_.path),
        "Make it smaller where it comes from."});
  }

  Expected<ExitCode> write(const std::string& text) const {
    if (is_stream(options_.out)) return print(streams_, text);
    const auto written = options_.force ? write_whole(options_.out, text) : write_new(options_.out, text);
    if (!written) return std::unexpected(written.error());
    const std::string next =
        to_ == nullptr ? fmt::format("Look through it:\n  rubricate lint {}\n", escaped(shell_quoted(options_.out)))
                       : "";
    return print(streams_, fmt::format("Written: {}\n{}", escaped(options_.out), next));
  }

  static constexpr std::size_t k_most_titles = 5;

  const ConvertOptions& options_;
  const Streams& streams_;
  std::optional<ExchangeDate> date_;
  Format from_ = nullptr;
  Format to_ = nullptr;
  Source source_;
  Remarks remarks_;
};

}  // namespace

ExitCode convert(const ConvertOptions& options, const Streams& streams) {
  const auto code = Converter(options, streams).run();
  if (code) return *code;
  complain(streams, code.error());
  return exit_code(code.error().kind);
}

}  // namespace rubricate
