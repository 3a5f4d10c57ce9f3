import Attestation
import Foundation
import Messages
import MonitorConfiguration
import SourceText

/// What the files hold that evidence is judged by.
struct AttestationFiles: Sendable {
    /// References, each a YAML file; what is none is passed over.
    let references: [SourceFile]
    /// Certificates of who may vouch for keys.
    let roots: [SourceFile]
    /// What UEFI has revoked; nil where nobody says.
    let revocations: SourceFile?
    /// Which generations of boot loaders count; nil where nobody says.
    let sbatLevel: SourceFile?

    private static let certificateNames = [".pem", ".crt", ".cer", ".cert", ".der"]

    /// Variables of firmware and bundles of certificates are smaller by far.
    private static let sizeLimit = 1 << 20

    /// More files than these are in no folder that somebody keeps.
    private static let countLimit = 10_000

    /// Reads all of them, or none.
    init(_ configuration: AttestationConfiguration) throws(FileProblem) {
        references = try Self.files(configuration.references, endingIn: [".yaml"], limit: Reference.sizeLimit)
        roots = try Self.roots(configuration.roots)
        revocations = try Self.file(configuration.revocations)
        sbatLevel = try Self.file(configuration.sbatLevel)
    }

    /// A hash of all of them, by which a change is noticed.
    var content: [UInt8] {
        let files = references + roots + [revocations, sbatLevel].compactMap(\.self)
        return SmallFile.digest(files.flatMap { [Array($0.path.utf8), $0.bytes] })
    }

    /// A folder of certificates, or one file.
    private static func roots(_ path: String?) throws(FileProblem) -> [SourceFile] {
        if let path, !isFolder(path), let one = try file(path) { return [one] }
        return try files(path, endingIn: certificateNames)
    }

    private static func file(_ path: String?) throws(FileProblem) -> SourceFile? {
        guard let path else { return nil }
        return SourceFile(path: path, bytes: try SmallFile.read([path], limit: sizeLimit)[0])
    }

    private static func files(
        _ folder: String?,
        endingIn ends: [String],
        limit: Int = sizeLimit
    ) throws(FileProblem) -> [SourceFile] {
        guard let folder else { return [] }
        let paths = try paths(in: folder, endingIn: ends)
        return zip(paths, try SmallFile.read(paths, limit: limit)).map { SourceFile(path: $0, bytes: $1) }
    }

    private static func isFolder(_ path: String) -> Bool {
        var isFolder: ObjCBool = false
        return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder.boolValue
    }

    private static func paths(in folder: String, endingIn ends: [String]) throws(FileProblem) -> [String] {
        guard isFolder(folder) else { throw FileProblem("\(folder): there is no such folder") }
        guard let names = try? FileManager.default.contentsOfDirectory(atPath: folder) else {
            throw FileProblem("\(folder): the folder cannot be read")
        }
        let wanted = names.filter { name in
            !name.hasPrefix(".") && ends.contains { name.lowercased().hasSuffix($0) }
        }
        guard wanted.count <= countLimit else {
            throw FileProblem("\(folder): more than \(countLimit) files are not read")
        }
        return wanted.sorted().map { "\(folder)/\($0)" }
    }
}
