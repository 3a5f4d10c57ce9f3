import ArgumentParser
import Attestation
import Messages

/// What GRUB finds on the machine, as far as its course depends on it.
struct GRUBArguments: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "The configuration that GRUB reads first, from its own folder.",
            valueName: "file"
        ),
        completion: .file()
    )
    var grubConfig: String?

    @Option(
        help: ArgumentHelp(
            "The folder of GRUB as GRUB names it; without it (hd0,gpt1)/EFI/debian.",
            valueName: "folder"
        )
    )
    var grubPrefix = GRUBConditions().prefix

    @Option(
        help: """
            How GRUB begins: plain reads grub.cfg in its folder, redhat reads it twice, debian first runs the \
            configuration inside of Debian's signed image. Without it the image tells plain from debian.
            """,
        completion: .list(GRUBConditions.Start.allCases.map(\.rawValue))
    )
    var grubStart: String?

    @Option(
        name: .customLong("grub-file"),
        help: ArgumentHelp("A further file that GRUB reads, by its path on the machine.", valueName: "path=file"),
        completion: .file()
    )
    var grubFiles: [String] = []

    @Flag(help: "There are no files on the machine but those given; without it, others may be there.")
    var noOtherFiles = false

    @Option(
        name: .customLong("set"),
        help: ArgumentHelp("A variable of GRUB that is set before its first command.", valueName: "name=value")
    )
    var variables: [String] = []

    @Option(
        name: .customLong("device"),
        help: ArgumentHelp(
            "The device that GRUB's search finds for a UUID, a label or a file; nothing behind '=' for none.",
            valueName: "name=device"
        )
    )
    var devices: [String] = []

    @Option(
        name: .customLong("result"),
        help: ArgumentHelp(
            "Whether a command of GRUB succeeds that cannot be told from the files.",
            valueName: "command=true|false"
        )
    )
    var results: [String] = []

    func validate() throws {
        if let grubStart, GRUBConditions.Start(rawValue: grubStart) == nil {
            throw UsageError("--grub-start takes plain, debian or redhat, not '\(grubStart)'.")
        }
        for (option, values) in [
            ("--grub-file", grubFiles), ("--set", variables), ("--device", devices), ("--result", results),
        ] {
            for value in values where !value.dropFirst().contains("=") {
                throw UsageError("\(option) takes two things with '=' between them, not '\(value)'.")
            }
        }
        for value in results where !value.hasSuffix("=true") && !value.hasSuffix("=false") {
            throw UsageError("--result takes a command and true or false, not '\(value)'.")
        }
    }

    /// What GRUB finds, without its configuration.
    func conditions() -> GRUBConditions {
        var conditions = GRUBConditions()
        conditions.start = grubStart.flatMap { GRUBConditions.Start(rawValue: $0) }
        conditions.prefix = grubPrefix
        conditions.files.isComplete = noOtherFiles
        conditions.variables = Self.pairs(variables)
        conditions.devices = Self.pairs(devices)
        // A command may hold the sign that stands before its result.
        for result in results {
            let isTrue = result.hasSuffix("=true")
            conditions.results[String(result.dropLast(isTrue ? 5 : 6))] = isTrue
        }
        return conditions
    }

    /// The paths of further files by their paths on the machine.
    var furtherFiles: [(path: String, file: String)] {
        Self.pairs(grubFiles).map { ($0.key, $0.value) }.sorted { $0.0 < $1.0 }
    }

    private static func pairs(_ texts: [String]) -> [String: String] {
        var pairs: [String: String] = [:]
        for text in texts {
            guard let equals = text.firstIndex(of: "=") else { continue }
            pairs[String(text[..<equals])] = String(text[text.index(after: equals)...])
        }
        return pairs
    }
}
