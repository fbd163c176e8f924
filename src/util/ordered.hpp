// Sorting that keeps equals in their order. Clang refuses std::stable_sort of the standard library that we build with.
#pragma once

#include <algorithm>
#include <cstddef>
#include <functional>
#include <type_traits>
#include <utility>
#include <vector>

namespace rubricate {

/// Sorts `all` by what `key` gives for each; equals stay as they stand.
template <class T, class Key>
void sort_in_order(std::vector<T>& all, Key key) {
  std::vector<std::pair<std::decay_t<std::invoke_result_t<Key, const T&>>, std::size_t>> order;
  order.reserve(all.size());
  for (const T& one : all) order.emplace_back(std::invoke(key, one), order.size());
  std::ranges::sort(order);
  std::vector<T> sorted;
  sorted.reserve(all.size());
  for (const auto& [value, index] : order) sorted.push_back(std::move(all[index]));
  all = std::move(sorted);
}

}  // namespace rubricate
