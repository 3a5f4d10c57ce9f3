import ArgumentParser
import Attestation
import MeasuredBoot
import Messages
import Reporting

/// `shieldwatch eventlog diff`
struct CompareEventLogs: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "diff",
        abstract: "Say what changed from one boot to another, component by component.",
        discussion: """
            Leaves out by named rules what differs between any two boots: where images were loaded, the GUIDs of disks, \
            boot priorities, GRUB's environment block. The exit status is 2 when anything else differs.
            """
    )

    @Argument(help: "The log of the earlier boot.", completion: .file())
    var old: String

    @Argument(help: "The log of the later boot.", completion: .file())
    var new: String

    @OptionGroup var limits: LimitArguments
    @OptionGroup var output: DocumentArguments

    func run() throws {
        let (earlier, later) = (try log(old), try log(new))
        guard let changes = BootChanges(from: earlier, to: later, limits: limits.values) else {
            try Console.giveUp("\(old) and \(new) have no bank in common that can be judged")
        }
        if output.isForPrograms {
            Console.write(EventLogDocument.json(changes, language: output.languageForPrograms))
        } else {
            Console.write(BootChangesText.render(changes, language: output.language, style: output.style))
        }
        try (changes.changes.isEmpty ? ExitStatus.clean : .findings).exit()
    }

    private func log(_ path: String) throws -> EventLog {
        let bytes = try InputFile.read(path, limit: limits.values.logSize)
        do throws(MalformedInput) {
            return try EventLog(bytes, limits: limits.values)
        } catch {
            try Console.giveUp("\(path): \(error.message), at offset \(error.offset)")
        }
    }
}
