// links: well-formed; what they lead to in the submission is there. Nothing is ever opened or fetched.
#include <checks/input.hpp>
#include <checks/link_anchors.hpp>
#include <checks/link_target.hpp>
#include <checks/own_text.hpp>
#include <checks/submitted_paths.hpp>
#include <document/pictures.hpp>
#include <util/suggest.hpp>

#include <algorithm>
#include <map>
#include <optional>

namespace rubricate {
namespace {

constexpr std::string_view k_remote[] = {"allow", "https", "forbid"};

constexpr Param k_params[] = {
    {"remote", ParamType::choice, "Links to the web: allow them, only https, or forbid them", "allow", false, k_remote},
};

constexpr Mistake k_mistakes[] = {
    {"links/empty", "a link that leads nowhere"},
    {"links/malformed", "an address that no program can open"},
    {"links/own-computer", "a link to a place on one's own computer"},
    {"links/missing-file", "a link to a file that was not handed in"},
    {"links/missing-heading", "a link to a heading that is not there"},
    {"links/remote", "a link to the web, where none are wanted"},
    {"links/not-https", "an address without encryption, where https is wanted"},
    {"links/unclear", "a link that may or may not work for somebody else"},
    {"links/no-scheme", "a web address without https:// in front"},
    {"links/not-seen", "a PDF, in which links are not seen"},
    {"links/shown-as-text", "a link that Markdown shows as text"},
};

constexpr std::size_t k_most_reported = 20;

class Run {
 public:
  Run(const CheckInput& input, CheckOutput& out) : in_(input), out_(out), paths_(input.submission) {
    if (const auto* remote = input.params().get<std::string>("remote")) remote_ = *remote;
  }

  void run() {
    std::size_t links = 0;
    for (const Text& text : in_.texts) {
      if (text.document->is_guessed)
        report("links/not-seen", Severity::unsure, Place{text.file, {0, 0}},
               "where the links of a PDF lead is not seen", "Click each of them and see where it leads.");
      for (const Link* link : links_in(text)) {
        ++links;
        check(text, *link);
      }
      for (const OwnText& piece : own_text(text)) look_for_broken_markup(text, piece);
    }
    out_.result.status = surely_ > 0 ? Status::failed : maybe_ > 0 ? Status::cannot_tell : Status::passed;
    out_.result.found = plural(links, "link");
    if (surely_ > 0) out_.result.found += fmt::format(", {} to mend", surely_);
    if (maybe_ > 0) out_.result.found += fmt::format(", {} to look at", maybe_);
    if (remote_ == "https") out_.result.wanted = "to the web only with https";
    if (remote_ == "forbid") out_.result.wanted = "none to the web";
  }

 private:
  void report(std::string_view id, Severity severity, Place place, std::string message, std::string help) {
    if (severity == Severity::error) ++surely_;
    if (severity == Severity::unsure) ++maybe_;
    if (out_.findings.size() < k_most_reported)
      out_.add(id, severity, in_.requirement.address, place, std::move(message), std::move(help));
  }

  void check(const Text& text, const Link& link) {
    const Place place{text.file, link.source};
    const bool is_picture = link.kind == Link::Kind::image;
    const std::string address = is_picture ? picture_of(*text.document, text.source->text, link).target : link.target;
    const LinkTarget target = parse_target(address);
    switch (target.kind) {
      case LinkTarget::Kind::empty:
        if (address.starts_with('#'))
          unclear(place, "this link leads to the top of the text", "If it is to lead elsewhere, name the place.");
        else
          report("links/empty", Severity::error, place, "this link leads nowhere: there is no address in it",
                 "Put the address between the round brackets.");
        return;
      case LinkTarget::Kind::malformed:
        report("links/malformed", Severity::error, place, "this address cannot be opened: it is misspelt",
               "Write it like https://example.org/page.");
        return;
      case LinkTarget::Kind::own_computer:
        // "/media/poster.jpg" may be meant from the top of what is handed in.
        if (address.starts_with('/') && paths_.file(std::string_view(address).substr(1))) return;
        report("links/own-computer", Severity::error, place, "this leads to a place on your own computer",
               "Nobody else can open it. Put the file into the folder that you hand in and link to its name.");
        return;
      case LinkTarget::Kind::unknown:
        unclear(place, "this leads to a program or a network that others may not have",
                "Try it on another computer, or give a web address.");
        return;
      case LinkTarget::Kind::message: return;
      case LinkTarget::Kind::web: check_web(text, link, target, place); return;
      case LinkTarget::Kind::here: check_fragment(text.file, target.fragment, place); return;
      case LinkTarget::Kind::file: check_file(text, target, place); return;
    }
  }

  void unclear(Place place, std::string message, std::string help) {
    report("links/unclear", Severity::unsure, place, std::move(message), std::move(help));
  }

  void check_web(const Text& text, const Link& link, const LinkTarget& target, Place place) {
    // Of "www.example.org" in the text Markdown makes a link with http://, which nobody wrote.
    if (link.kind == Link::Kind::autolink && text.document->view(link.text).starts_with("www.")) {
      report("links/no-scheme", remote_ == "allow" ? Severity::warning : Severity::unsure, place,
             "this web address has no https:// in front, so some programs do not take it for a link",
             remote_ == "forbid" ? "No links to the web are wanted. Take it out." : "Write https:// in front of it.");
      return;
    }
    if (remote_ == "forbid")
      report("links/remote", Severity::error, place, "this leads to the web; no such links are wanted",
             "Take the link out, or put the file itself into the folder.");
    else if (remote_ == "https" && !target.is_encrypted)
      report("links/not-https", Severity::error, place, "this address does not begin with https://",
             "Write https:// in front, and try whether it opens.");
  }

  void check_file(const Text& text, const LinkTarget& target, Place place) {
    const std::string& from = in_.submission.files[text.file].source.path;
    const bool has_backslash = target.path.contains('\\');
    const auto path = resolved(from, has_backslash ? with_slashes(target.path) : target.path);
    if (!path) {
      unclear(place, "this leads out of the folder that was handed in, where nobody can follow it",
              "Put the file into the folder, and link to it there.");
      return;
    }
    switch (paths_.find(*path)) {
      case SubmittedPaths::Found::here:
        if (has_backslash)
          unclear(place, "this path is written with “\\”, which only some programs understand", "Write “/” for “\\”.");
        else if (const auto file = paths_.file(*path); file && !target.fragment.empty())
          check_fragment(*file, target.fragment, place);
        return;
      case SubmittedPaths::Found::other_case:
        unclear(place, "the file is there, but its name is written with other capitals",
                "Write the link as the file is named, capitals and all: some computers tell them apart.");
        return;
      case SubmittedPaths::Found::unknown:
        unclear(place, "this leads to a file that was not looked at", "See to it that it is handed in, too.");
        return;
      case SubmittedPaths::Found::nowhere: report_missing(target, *path, place); return;
    }
  }

  static std::string with_slashes(std::string path) {
    std::ranges::replace(path, '\\', '/');
    return path;
  }

  void report_missing(const LinkTarget& target, const std::string& path, Place place) {
    std::string help = "Put the file into the folder, or mend the link.";
    if (looks_like_host(target.path)) {
      help = "If it is a web page, write https:// in front of it.";
    } else if (target.path.contains('@')) {
      help = "If it is an e-mail address, write mailto: in front of it.";
    } else if (out_.findings.size() < k_most_reported) {
      std::vector<std::string_view> names;
      for (const SubmittedFile& file : in_.submission.files) names.push_back(file.source.path);
      if (const auto near = nearest(path, names)) help = fmt::format("Is {} meant? {}", *near, help);
    }
    report("links/missing-file", Severity::error, place, "this leads to a file that was not handed in",
           std::move(help));
  }

  void check_fragment(std::uint32_t index, const std::string& fragment, Place place) {
    const SubmittedFile& file = in_.submission.files[index];
    if (file.state != FileState::read) return;  // places in other kinds of file are not known
    auto known = anchors_.find(index);
    if (known == anchors_.end()) known = anchors_.try_emplace(index, file.document, file.source.text).first;
    const LinkAnchors::Found found = known->second.find(fragment);
    if (found == LinkAnchors::Found::here) return;
    // Names that HTML or other dialects of Markdown give: <a id=here>, "## Title {#here}".
    const std::string_view source = file.source.text;
    const bool may_be_named = source.contains("{#") || source.contains("id=") || source.contains("ID=");
    const bool is_sure = found == LinkAnchors::Found::nowhere && !may_be_named && file.extension != "txt" &&
                         file.document.is_read_whole();
    if (is_sure)
      report("links/missing-heading", Severity::error, place, "no heading is called what this link names behind “#”",
             "Behind “#” write the heading in small letters, with hyphens for spaces.");
    else
      unclear(place, "this names a line that is no heading, so the link may not work",
              "Make the line a heading (# in front), or link to the file.");
  }

  // "[our plan](our plan.md)": a space in the address, and Markdown shows the brackets.
  void look_for_broken_markup(const Text& text, const OwnText& piece) {
    const std::string_view paragraph = text.document->view(piece.text);
    if (text.document->blocks[piece.block].kind == BlockKind::code) return;
    for (std::size_t at = paragraph.find("]("); at != std::string_view::npos; at = paragraph.find("](", at + 2)) {
      const std::size_t close = paragraph.substr(at, k_longest_address).find_first_of(")\n");
      if (close == std::string_view::npos || paragraph[at + close] != ')') continue;
      const Span span{piece.text.begin + static_cast<std::uint32_t>(at),
                      piece.text.begin + static_cast<std::uint32_t>(at + close + 1)};
      if ((style_at(*text.document, span.begin) & code_span) != 0) continue;
      report("links/shown-as-text", Severity::unsure, text.place(span),
             "this looks like a link, but Markdown shows it as text",
             "If it is one, write %20 for each space in the address, and leave no space before “(”.");
    }
  }

  static constexpr std::size_t k_longest_address = 2000;

  const CheckInput& in_;
  CheckOutput& out_;
  SubmittedPaths paths_;
  std::map<std::uint32_t, LinkAnchors> anchors_;  // by file
  std::string remote_ = "allow";
  std::size_t surely_ = 0, maybe_ = 0;
};

void run(const CheckInput& in, CheckOutput& out) { Run(in, out).run(); }

}  // namespace

extern const CheckKind k_links{"links", "Links can be followed", k_params, k_mistakes, run};

}  // namespace rubricate
