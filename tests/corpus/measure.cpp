// Holds the tool's verdicts against labels written by hand, and prints the rates.
//   corpus [--list] [--limits FAILED PASSED UNSURE OTHER] FOLDER…   limits in per cent; exit 1 when one is exceeded
#include <app/rubric_source.hpp>
#include <extract/serve.hpp>
#include <rubricate/report.hpp>
#include <submission/assign.hpp>
#include <submission/read.hpp>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <map>
#include <set>
#include <string>
#include <vector>

#include <fmt/format.h>

namespace {

namespace fs = std::filesystem;
using rubricate::Entry;
using rubricate::Report;
using rubricate::Result;

using Statuses = std::map<std::string, std::string>;

void collect(const std::string& prefix, const std::vector<Entry>& entries, Statuses& out) {
  for (const Entry& entry : entries) {
    out[prefix + "." + entry.id] = to_string(entry.status);
    collect(prefix + "." + entry.id, entry.parts, out);
  }
}

Statuses statuses(const Report& report) {
  Statuses all;
  for (const auto& part : report.parts) {
    // Of a part whose file cannot be told, nothing else can be told either.
    const bool is_open = part.status == rubricate::Status::cannot_tell && part.passages.empty();
    all[part.id] = is_open ? "cannot-tell" : "untested";
    for (const Result& result : part.results) {
      if (!is_open) all[result.address] = to_string(result.status);
      collect(result.address, result.entries, all);
    }
  }
  return all;
}

std::string status_at(const Statuses& all, const std::string& address) {
  const auto found = all.find(address);
  if (found != all.end()) return found->second;
  const auto part = all.find(address.substr(0, address.find('.')));
  return part != all.end() ? part->second : "untested";
}

struct Rates {
  int answers = 0, labels = 0, failed = 0, passed = 0, unsure = 0, needless = 0, other = 0;

  void add(const Rates& more) {
    answers += more.answers;
    labels += more.labels;
    failed += more.failed;
    passed += more.passed;
    unsure += more.unsure;
    needless += more.needless;
    other += more.other;
  }
  [[nodiscard]] double percent(int n) const { return labels == 0 ? 0 : 100.0 * n / labels; }
};

std::string trimmed(std::string text) {
  text.erase(0, text.find_first_not_of(" \t\r"));
  text.erase(text.find_last_not_of(" \t\r") + 1);
  return text;
}

constexpr std::string_view k_rubric = "rubric:";

// The rubric that the first line of the labels names.
std::string rubric_of(const fs::path& folder) {
  std::ifstream labels(folder / "labels.txt");
  std::string line;
  std::getline(labels, line);
  return line.starts_with(k_rubric) ? trimmed(line.substr(k_rubric.size())) : "nea-meaningful-partnership";
}

const rubricate::Rubric& shipped_rubric(const std::string& id) {
  static std::map<std::string, rubricate::Rubric> rubrics;
  if (const auto known = rubrics.find(id); known != rubrics.end()) return known->second;
  auto chosen = rubricate::load_rubric_for(id, ".", rubricate::Streams{});
  if (!chosen) {
    fmt::print("the rubric {} does not load: {}\n", id, chosen.error().message);
    std::exit(2);
  }
  return rubrics.emplace(id, std::move(chosen->rubric)).first->second;
}

Rates measure(const fs::path& folder, const rubricate::Rubric& rubric, bool list) {
  Rates rates;
  rates.answers = 1;
  std::ifstream labels(folder / "labels.txt");
  auto submission = rubricate::read_submission((folder / "submission").native());
  if (!submission || !rubricate::assign_parts(rubric, {}, *submission)) {
    fmt::print("{}: cannot be read\n", folder.native());
    std::exit(2);
  }
  const Statuses found = statuses(rubricate::evaluate(rubric, *submission));
  for (std::string line; std::getline(labels, line);) {
    line = trimmed(line.substr(0, line.find('#')));
    if (line.empty() || line.starts_with(k_rubric)) continue;
    const std::size_t colon = line.find(':');
    const std::string address = trimmed(line.substr(0, colon));
    std::set<std::string> accepted;
    std::string rest = line.substr(colon + 1);
    for (std::size_t at = 0; at <= rest.size();) {
      const std::size_t comma = std::min(rest.find(',', at), rest.size());
      accepted.insert(trimmed(rest.substr(at, comma - at)));
      at = comma + 1;
    }
    const std::string verdict = status_at(found, address);
    ++rates.labels;
    if (verdict == "cannot-tell") ++rates.unsure;
    if (accepted.contains(verdict)) continue;
    if (verdict == "failed")
      ++rates.failed;
    else if (verdict == "passed")
      ++rates.passed;
    else if (verdict == "cannot-tell")
      ++rates.needless;
    else
      ++rates.other;
    if (list)
      fmt::print("{} {}: {}, accepted:{}\n", folder.filename().native(), address, verdict, line.substr(colon + 1));
  }
  return rates;
}

void print(const std::string& name, const Rates& rates) {
  fmt::print(
      "{}: {} answers, {} labels: wrongly failed {:.1f} % ({}), wrongly passed {:.1f} % ({}), cannot tell {:.1f} % "
      "({}; "
      "{} of them where a fair reader can), other {:.1f} % ({})\n",
      name, rates.answers, rates.labels, rates.percent(rates.failed), rates.failed, rates.percent(rates.passed),
      rates.passed, rates.percent(rates.unsure), rates.unsure, rates.needless, rates.percent(rates.other), rates.other);
}

}  // namespace

int main(int argc, char** argv) {
  rubricate::serve_reader(argc, argv);  // see serve.hpp
  std::vector<std::string> folders;
  std::vector<double> limits;
  bool list = false;
  for (int i = 1; i < argc; ++i) {
    const std::string argument = argv[i];
    if (argument == "--list")
      list = true;
    else if (argument == "--limits" && i + 4 < argc)
      for (int n = 0; n < 4; ++n) limits.push_back(std::atof(argv[++i]));
    else
      folders.push_back(argument);
  }
  std::map<std::string, Rates> by_rubric;
  for (const std::string& folder : folders) {
    std::vector<fs::path> names;
    for (const auto& entry : fs::directory_iterator(folder))
      if (fs::exists(entry.path() / "labels.txt")) names.push_back(entry.path());
    std::ranges::sort(names);
    for (const fs::path& name : names) {
      const std::string rubric = rubric_of(name);
      by_rubric[rubric].add(measure(name, shipped_rubric(rubric), list));
    }
  }
  Rates all;
  for (const auto& [rubric, rates] : by_rubric) {
    print(rubric, rates);
    all.add(rates);
  }
  print("all", all);
  if (all.labels == 0) return 2;
  if (limits.size() == 4 && (all.percent(all.failed) > limits[0] || all.percent(all.passed) > limits[1] ||
                             all.percent(all.unsure) > limits[2] || all.percent(all.other) > limits[3])) {
    fmt::print("more than {} % wrongly failed, {} % wrongly passed, {} % cannot tell or {} % other\n", limits[0],
               limits[1], limits[2], limits[3]);
    return 1;
  }
  return 0;
}
