import ArgumentParser
import Attestation
import MeasuredBoot
import Messages
import Reporting
import TerraformInput

/// `shieldwatch reference`
struct ReferenceCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "reference",
        abstract: "Work out reference values of boots.",
        subcommands: [ComputeReference.self]
    )
}

/// `shieldwatch reference compute`
struct ComputeReference: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "compute",
        abstract: "Compute from files what a boot of them will measure.",
        discussion: """
            Predicts PCR 4, 8 and 9 from shim, GRUB, the kernel, the initramfs and GRUB's configuration, so that an \
            upgrade can be approved before it boots. What the files do not settle is reported as not determined, with \
            the reason; a value is never guessed. What was taken for granted is listed.
            """
    )

    @Option(help: ArgumentHelp("The image of shim.", valueName: "file"), completion: .file())
    var shim: String?

    @Option(help: ArgumentHelp("The image of GRUB.", valueName: "file"), completion: .file())
    var bootLoader: String?

    @Option(help: ArgumentHelp("The kernel.", valueName: "file"), completion: .file())
    var kernel: String?

    @Option(
        name: .customLong("initramfs"),
        help: ArgumentHelp("The initramfs; several in the order in which GRUB reads them.", valueName: "file"),
        completion: .file()
    )
    var initramfs: [String] = []

    @OptionGroup var grub: GRUBArguments

    @Option(
        help: ArgumentHelp(
            "The kernel's command line with the kernel's path in front, where there is no configuration of GRUB.",
            valueName: "text"
        )
    )
    var commandLine: String?

    @Option(help: "Whether Secure Boot is on.", completion: .list(["on", "off"]))
    var secureBoot = "on"

    @Option(
        help: ArgumentHelp("How often shim measures the kernel: GRUB 2.04 has it do so once.", valueName: "count")
    )
    var kernelVerifications = 2

    @Option(
        name: .customLong("bank"),
        help: "The bank of the TPM; several may be given. Without it sha256.",
        completion: .list(["sha1", "sha256", "sha384", "sha512"])
    )
    var banks: [String] = []

    @Option(
        help: "How to write the values; JSON is English unless --lang is given.",
        completion: .list(["text", "json"])
    )
    var format = "text"

    @Option(
        help: ArgumentHelp("Write to this file instead of standard output.", valueName: "file"),
        completion: .file()
    )
    var outputFile = "-"

    @Option(
        help: ArgumentHelp(
            "Add what is predicted to this folder of references, where it waits for approval.",
            valueName: "folder"
        ),
        completion: .directory
    )
    var references: String?

    @Option(
        help: ArgumentHelp(
            "The moment that is recorded there, such as 2026-11-24T15:04:05Z; without it now.",
            valueName: "moment"
        )
    )
    var at: String?

    @OptionGroup var languages: LanguageArguments

    func validate() throws {
        guard ["text", "json"].contains(format) else { throw UsageError("There is no format '\(format)'.") }
        guard ["on", "off"].contains(secureBoot) else {
            throw UsageError("--secure-boot takes on or off, not '\(secureBoot)'.")
        }
        guard (0...16).contains(kernelVerifications) else {
            throw UsageError("--kernel-verifications takes a number from 0 to 16, not '\(kernelVerifications)'.")
        }
        for bank in banks where !DigestAlgorithm.judged.map(\.name).contains(bank) {
            throw UsageError("--bank takes sha1, sha256, sha384 or sha512, not '\(bank)'.")
        }
        if let at, Moment(at) == nil {
            throw UsageError("--at takes a moment such as 2026-11-24T15:04:05Z, not '\(at)'.")
        }
        guard commandLine == nil || grub.grubConfig == nil else {
            throw UsageError("--command-line and --grub-config exclude each other.")
        }
    }

    func run() throws {
        let target = ResultFile(path: outputFile)
        if let refusal = target.refusal { try Console.giveUp(refusal) }
        let prediction = try prediction()
        let document = PredictionDocument(prediction)
        let environment = Console.environment
        do throws(FileSystemError) {
            try target.write(
                format == "json"
                    ? document.json(in: .catalogue(for: languages.languageForPrograms))
                    : document.text(in: .catalogue(for: languages.language(for: environment)))
            )
        } catch {
            try Console.giveUp(error.message)
        }
        if let references { try propose(prediction, in: ReferenceFolder(path: references)) }
        try (prediction.undetermined.isEmpty ? ExitStatus.clean : .findings).exit()
    }

    /// Adds the values to a folder.
    private func propose(_ prediction: BootPrediction, in folder: ReferenceFolder) throws {
        let names = [shim, bootLoader, kernel].compactMap { $0 } + initramfs + [grub.grubConfig].compactMap { $0 }
        let origin = ReferenceValue.Origin(
            kind: .computed,
            source: names.joined(separator: ", "),
            at: at.flatMap { Moment($0) } ?? Console.now
        )
        let old = try folder.read(isMade: true)
        try folder.write(old.learning(from: prediction.components, provenance: origin), replacing: old)
    }

    private func prediction() throws -> BootPrediction {
        var files = BootFiles()
        files.shim = try read(shim)
        files.bootLoader = try read(bootLoader)
        files.kernel = try read(kernel)
        files.initramfs = try initramfs.map(read)
        files.commandLine = commandLine
        files.secureBoot = secureBoot == "on"
        files.kernelVerifications = kernelVerifications
        files.banks = banks.isEmpty ? [.sha256] : banks.compactMap { DigestAlgorithm(name: $0) }
        files.grub = try conditions()
        do throws(BootFileError) {
            return try BootPrediction(of: files)
        } catch {
            let path = [Component.shim: shim, .bootLoader: bootLoader, .kernel: kernel][error.component] ?? nil
            try Console.giveUp(
                "\(path ?? error.component.rawValue), offset \(error.error.offset): \(error.error.message)"
            )
        }
    }

    private func conditions() throws -> GRUBConditions? {
        guard let configuration = grub.grubConfig else { return nil }
        var conditions = grub.conditions()
        for (path, file) in grub.furtherFiles { conditions.files.contents[path] = try read(file) }
        conditions.files.contents["\(conditions.prefix)/grub.cfg"] = try read(configuration)
        return conditions
    }

    private func read(_ path: String?) throws -> [UInt8]? { try path.map(read) }

    private func read(_ path: String) throws -> [UInt8] {
        do throws(FileSystemError) {
            return try DiskFileSystem().read(path, limit: PEImage.sizeLimit)
        } catch {
            try Console.giveUp("\(path): \(error.message)")
        }
    }
}
