import ArgumentParser

/// The command line.
@main
struct Mingzhang: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "mingzhang")
}
