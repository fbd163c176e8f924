#include <checks/link_target.hpp>
#include <util/ascii.hpp>

#include <algorithm>
#include <array>
#include <ranges>
#include <span>
#include <vector>

namespace rubricate {
namespace {

int hex(char c) {
  if (is_digit(c)) return c - '0';
  const char small = lower(c);
  return small >= 'a' && small <= 'f' ? small - 'a' + 10 : -1;
}

bool is_one_of(std::string_view word, std::span<const std::string_view> words) {
  return std::ranges::find(words, word) != words.end();
}

constexpr auto k_messages = std::to_array<std::string_view>({"mailto", "tel", "sms", "data", "geo", "callto"});
// Folders at the root of a Mac, a Linux machine or a phone.
constexpr auto k_home_folders = std::to_array<std::string_view>(
    {"/Users/", "/home/", "/Volumes/", "/private/", "/tmp/", "/var/", "/mnt/", "/media/", "/storage/", "~/", "\\\\"});
constexpr auto k_top_domains = std::to_array<std::string_view>(
    {"com", "org", "net", "edu", "gov", "info", "io", "us", "uk", "ca", "au", "de", "at", "ch", "fr", "eu", "nz"});

// The letters before the first colon, in small letters, where that is a scheme; else empty.
std::string scheme_of(std::string_view target) {
  const std::size_t colon = target.find_first_of(":/?#");
  if (colon == std::string_view::npos || colon == 0 || target[colon] != ':' || !is_letter(target.front())) return "";
  const std::string_view scheme = target.substr(0, colon);
  const bool good = std::ranges::all_of(
      scheme, [](char c) { return is_letter(c) || is_digit(c) || c == '+' || c == '-' || c == '.'; });
  return good ? lowered(scheme) : "";
}

// The name of the machine that "host:port/path" asks, in small letters.
std::string host_of(std::string_view address) {
  std::string_view authority = address.substr(0, address.find_first_of("/?#\\"));
  if (const std::size_t at = authority.rfind('@'); at != std::string_view::npos) authority.remove_prefix(at + 1);
  if (!authority.starts_with('[')) return lowered(authority.substr(0, authority.find(':')));
  return lowered(authority.substr(0, authority.find(']') + 1));
}

// A machine that only its own network knows.
bool is_own_host(std::string_view host) {
  return host == "localhost" || host.ends_with(".localhost") || host.ends_with(".local") || host.starts_with("127.") ||
         host.starts_with("192.168.") || host == "0.0.0.0" || host == "[::1]";
}

bool is_good_host(std::string_view host) {
  if (host.starts_with('[')) return host.ends_with(']');
  return !host.empty() && host.front() != '.' && !host.contains("..") && !host.contains(' ') && host != "http" &&
         host != "https" && host != "www";
}

LinkTarget web_target(std::string_view scheme, std::string_view rest) {
  LinkTarget target{.kind = LinkTarget::Kind::web, .is_encrypted = scheme == "https", .path = {}, .fragment = {}};
  if (!rest.starts_with("//")) {
    target.kind = LinkTarget::Kind::malformed;
    return target;
  }
  const std::string host = host_of(rest.substr(2));
  if (is_own_host(host))
    target.kind = LinkTarget::Kind::own_computer;
  else if (!is_good_host(host))
    target.kind = LinkTarget::Kind::malformed;
  else if (!host.contains('.') && !host.starts_with('['))
    target.kind = LinkTarget::Kind::unknown;  // "https://intranet/"
  return target;
}

// "htttp", "hhtps", "ttps": a slip for http or https.
bool is_slip_for_http(std::string_view scheme) {
  constexpr auto k_slips =
      std::to_array<std::string_view>({"htp", "htps", "htpp", "htpps", "htttp", "htttps", "hhttp", "hhttps", "hhtp",
                                       "hhtps", "ttp", "ttps", "httpp", "httpps", "httpss", "httsp", "hppt", "hppts"});
  return is_one_of(scheme, k_slips);
}

LinkTarget file_target(std::string_view target) {
  LinkTarget file{.kind = LinkTarget::Kind::file, .is_encrypted = false, .path = {}, .fragment = {}};
  if (const std::size_t hash = target.find('#'); hash != std::string_view::npos) {
    file.fragment = percent_decoded(target.substr(hash + 1));
    target = target.substr(0, hash);
  }
  if (target.empty()) file.kind = file.fragment.empty() ? LinkTarget::Kind::empty : LinkTarget::Kind::here;
  file.path = percent_decoded(target.substr(0, target.find('?')));
  return file;
}

}  // namespace

std::string percent_decoded(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const bool is_escape = text[at] == '%' && at + 2 < text.size() && hex(text[at + 1]) >= 0 && hex(text[at + 2]) >= 0;
    if (!is_escape) {
      out += text[at];
      continue;
    }
    out += static_cast<char>(hex(text[at + 1]) * 16 + hex(text[at + 2]));
    at += 2;
  }
  return out;
}

LinkTarget parse_target(std::string_view target) {
  using enum LinkTarget::Kind;
  const auto of_kind = [](LinkTarget::Kind kind) { return LinkTarget{kind, false, {}, {}}; };
  const std::size_t begin = target.find_first_not_of(" \t\r\n");
  if (begin == std::string_view::npos) return of_kind(empty);
  target = target.substr(begin, target.find_last_not_of(" \t\r\n") + 1 - begin);
  if (target.starts_with("//")) return web_target("", target);
  for (const std::string_view folder : k_home_folders)
    if (target.starts_with(folder)) return of_kind(own_computer);
  const std::string scheme = scheme_of(target);
  if (target.starts_with("http//") || target.starts_with("https//")) return of_kind(malformed);
  if (scheme.empty() || looks_like_host(scheme)) return file_target(target);
  const std::string_view rest = target.substr(scheme.size() + 1);
  if (scheme == "file" || scheme.size() == 1) return of_kind(own_computer);  // "C:\…"
  if (scheme == "http" || scheme == "https" || scheme == "ftp" || scheme == "ftps") return web_target(scheme, rest);
  if (is_own_host(scheme)) return of_kind(own_computer);  // "localhost:8000"
  if (is_one_of(scheme, k_messages)) return of_kind(rest.empty() ? empty : message);
  if (is_slip_for_http(scheme)) return of_kind(malformed);
  return of_kind(unknown);
}

std::optional<std::string> resolved(std::string_view from, std::string_view target) {
  std::vector<std::string_view> steps;
  const auto follow = [&steps](std::string_view path) {
    for (const auto part : path | std::views::split('/')) {
      const std::string_view step(part.begin(), part.end());
      if (step == "..") {
        if (steps.empty()) return false;
        steps.pop_back();
      } else if (!step.empty() && step != ".") {
        steps.push_back(step);
      }
    }
    return true;
  };
  const std::size_t slash = from.rfind('/');
  if (!target.starts_with('/') && slash != std::string_view::npos && !follow(from.substr(0, slash)))
    return std::nullopt;
  if (!follow(target)) return std::nullopt;
  std::string path;
  for (const std::string_view step : steps) {
    if (!path.empty()) path += '/';
    path += step;
  }
  return path;
}

bool looks_like_host(std::string_view target) {
  const std::string host = lowered(target.substr(0, target.find_first_of("/?#:")));
  if (host.starts_with("www.")) return true;
  const std::size_t dot = host.rfind('.');
  return dot != std::string::npos && dot > 0 && is_one_of(std::string_view(host).substr(dot + 1), k_top_domains) &&
         host.find_first_of(" \\_@") == std::string::npos;
}

}  // namespace rubricate
