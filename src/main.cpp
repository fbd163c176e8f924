#include <app/run.hpp>

int main(int argc, char** argv) { return rubricate::run(argc, argv, rubricate::Streams{}); }
