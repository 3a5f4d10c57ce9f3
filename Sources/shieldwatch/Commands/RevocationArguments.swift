import ArgumentParser
import Attestation
import MeasuredBoot
import Messages

/// What a boot has to have refused.
struct RevocationArguments: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "A list of revoked images (dbx), signed or not: the node's own has to have it all, and nothing in it may run.",
            valueName: "file"
        ),
        completion: .file()
    )
    var revocations: String?

    @Option(
        help: ArgumentHelp(
            "The SBAT level that shim has to insist on at least: lines COMPONENT,GENERATION.",
            valueName: "file"
        ),
        completion: .file()
    )
    var sbatLevel: String?

    /// A variable of firmware is smaller by far.
    private static let fileLimit = 1 << 20

    /// The demands that the files make.
    func demands() throws -> BootDemands {
        BootDemands(
            revocations: try revocations.map { path in
                try Self.read(path) { bytes throws(MalformedInput) in try RevocationList(parsing: bytes) }
            },
            sbatLevel: try sbatLevel.map { path in
                try Self.read(path) { bytes throws(MalformedInput) in try SBATLevel(parsing: bytes) }
            }
        )
    }

    private static func read<Result>(
        _ path: String,
        _ parse: ([UInt8]) throws(MalformedInput) -> Result
    ) throws -> Result {
        let bytes = try InputFile.read(path, limit: fileLimit)
        do throws(MalformedInput) {
            return try parse(bytes)
        } catch {
            try Console.giveUp("\(path): \(error.message), at offset \(error.offset)")
        }
    }
}
