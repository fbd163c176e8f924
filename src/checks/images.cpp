// images: pictures in the text, with descriptions.
#include <checks/input.hpp>
#include <checks/link_target.hpp>
#include <checks/own_text.hpp>
#include <checks/picture_words.hpp>
#include <checks/quantity.hpp>
#include <checks/submitted_paths.hpp>
#include <document/pictures.hpp>

#include <algorithm>
#include <set>

namespace rubricate {
namespace {

constexpr std::string_view k_alt[] = {"required", "optional"};

constexpr Param k_params[] = {
    {"count", ParamType::count, "How many pictures the text is to show; a bare number means at least"},
    {"alt", ParamType::choice, "Whether each picture needs a description", "required", false, k_alt},
};

constexpr Mistake k_mistakes[] = {
    {"images/not-seen", "a PDF, whose pictures are not seen"},
    {"images/too-few", "fewer pictures in the text than wanted"},
    {"images/too-many", "more pictures in the text than wanted"},
    {"images/beside-text", "pictures handed in as files, and not shown in the text"},
    {"images/no-description", "a picture without a description"},
    {"images/file-name", "a picture whose description is only a file's name"},
    {"images/maybe-described", "a picture whose description may stand beside it, or says little"},
};

constexpr std::size_t k_most_reported = 20;

class Run {
 public:
  Run(const CheckInput& input, CheckOutput& out) : in_(input), out_(out), paths_(input.submission) {}

  void run() {
    const auto* alt = in_.params().get<std::string>("alt");
    const bool is_required = alt == nullptr || *alt == "required";
    sum_.add(Status::passed);
    for (const Text& text : in_.texts) {
      if (text.document->is_guessed)
        report("images/not-seen", Severity::unsure, Place{text.file, {0, 0}},
               "the pictures in a PDF are not seen, nor what is said of them for those who cannot see",
               "Look at it yourself.");
    }
    for (const Text& text : in_.texts)
      for (const Link* link : links_in(text)) {
        if (link->kind != Link::Kind::image) continue;
        ++count_;
        const Picture picture = picture_of(*text.document, text.source->text, *link);
        note_file(text, picture);
        if (is_required) check_description(text, *link, picture);
      }
    if (const Band* wanted = in_.params().get<Band>("count")) {
      out_.result.wanted = to_string(*wanted);
      out_.result.quantity = quantity(count_, *wanted);
      check_count(*wanted);
    }
    out_.result.found = plural(count_, "picture");
    if (undescribed_ > 0) out_.result.found += fmt::format(", {} without a good description", undescribed_);
    out_.result.status = sum_.status();
  }

 private:
  void report(std::string_view id, Severity severity, std::optional<Place> place, std::string message,
              std::string help) {
    if (severity == Severity::error) sum_.add(Status::failed);
    if (severity == Severity::unsure) sum_.add(Status::cannot_tell);
    out_.add(id, severity, in_.requirement.address, place, std::move(message), std::move(help));
  }

  // Remembers which of the submitted files the text shows.
  void note_file(const Text& text, const Picture& picture) {
    const LinkTarget target = parse_target(picture.target);
    if (target.kind != LinkTarget::Kind::file) return;
    const auto path = resolved(in_.submission.files[text.file].source.path, target.path);
    if (const auto file = path ? paths_.file(*path) : std::nullopt) shown_.insert(*file);
  }

  void check_description(const Text& text, const Link& link, const Picture& picture) {
    const Description description = judge_description(picture.description, picture.target);
    if (description == Description::good) return;
    ++undescribed_;
    const bool maybe = description == Description::generic || picture.is_decoration || has_words_beside(text, link);
    sum_.add(maybe ? Status::cannot_tell : Status::failed);
    if (undescribed_ > k_most_reported) return;
    const Place place{text.file, link.source};
    const std::string help = how_to_describe(text, link);
    if (maybe)
      report("images/maybe-described", Severity::unsure, place,
             "the description of this picture says nothing; the words beside it may be meant for one", help);
    else if (description == Description::empty)
      report("images/no-description", Severity::error, place, "this picture has no description; one is wanted", help);
    else
      report("images/file-name", Severity::error, place, "the description of this picture is only the name of a file",
             help);
  }

  static std::string how_to_describe(const Text& text, const Link& link) {
    if (text.source->unit != TextUnit::line)
      return "In your word processor, click the picture with the right button, choose Alt Text (in LibreOffice: "
             "Properties), and write what it shows.";
    return link.source.empty() || text.source->text[link.source.begin] != '<'
               ? "Write what it shows between the square brackets: ![two girls at a table](…)"
               : "Write what it shows into alt: <img alt=\"two girls at a table\" …>";
  }

  void check_count(const Band& wanted) {
    const std::string message = fmt::format("{} in the text; {} wanted", plural(count_, "picture"), to_string(wanted));
    if (count_ < wanted.min) {
      const std::uint64_t beside = files_beside();
      if (count_ + beside >= wanted.min)
        report("images/beside-text", Severity::unsure, std::nullopt,
               fmt::format("{}; {} handed in beside it", message,
                           beside == 1 ? "1 picture file is" : fmt::format("{} picture files are", beside)),
               "If the text is to show them, put each where it belongs: in Markdown as ![what it shows](name of the "
               "file).");
      else
        report("images/too-few", Severity::error, std::nullopt, message,
               fmt::format("Add {}: ![what it shows](name of the file).", plural(wanted.min - count_, "picture")));
    } else if (wanted.max && count_ > *wanted.max) {
      report("images/too-many", Severity::error, std::nullopt, message,
             fmt::format("Take away {}.", plural(count_ - *wanted.max, "picture")));
    } else if (wanted.bare && count_ > wanted.min) {
      report("images/too-many", Severity::warning, std::nullopt, message, "The guidelines name a number.");
    }
  }

  // Picture files of the part that its text does not show.
  [[nodiscard]] std::uint64_t files_beside() const {
    return static_cast<std::uint64_t>(std::ranges::count_if(in_.files, [this](std::uint32_t file) {
      return in_.submission.files[file].kind == FileKind::image && !shown_.contains(file);
    }));
  }

  const CheckInput& in_;
  CheckOutput& out_;
  SubmittedPaths paths_;
  StatusSum sum_;
  std::uint64_t count_ = 0, undescribed_ = 0;
  std::set<std::uint32_t> shown_;  // files
};

void run(const CheckInput& in, CheckOutput& out) { Run(in, out).run(); }

}  // namespace

extern const CheckKind k_images{"images", "Pictures in the text, with descriptions", k_params, k_mistakes, run};

}  // namespace rubricate
