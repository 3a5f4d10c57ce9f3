import ArgumentParser
import Messages

/// Finds commands by name, and says which one was meant where there is none.
enum CommandName {
    /// Why a command line names no command; nil when it does, or names none at all.
    static func refusal(of arguments: some Sequence<String>) -> ValidationError? {
        var command: any ParsableCommand.Type = Shieldwatch.self
        for name in arguments {
            guard !name.hasPrefix("-"), !command.configuration.subcommands.isEmpty else { return nil }
            do { command = try find(name, below: command) } catch { return error }
        }
        return nil
    }

    /// The command of that name below another one.
    /// - Parameter topics: other names that could have been meant.
    static func find(
        _ name: String,
        below parent: any ParsableCommand.Type,
        or topics: [String] = []
    ) throws(ValidationError) -> any ParsableCommand.Type {
        let commands = parent.configuration.subcommands
        if let command = commands.first(where: { $0._commandName == name }) { return command }
        let known = commands.map { $0._commandName } + topics
        let what = topics.isEmpty ? "command" : "command or topic"
        guard let nearest = NearestName.nearest(to: name, among: known) else {
            throw ValidationError("There is no \(what) '\(name)'. There are: \(known.joined(separator: ", ")).")
        }
        throw ValidationError("There is no \(what) '\(name)'. Did you mean '\(nearest)'?")
    }
}
