import Attestation
import Crypto
import Foundation
import MeasuredBoot
import Messages
import SourceText

/// Reads the files that evidence is judged by, and takes note of what was in them.
struct AttestationFiles {
    private var hash = SHA256()

    /// The hash of everything that was read.
    var content: [UInt8] { Array(hash.finalize()) }

    private static let certificateNames = [".pem", ".crt", ".cer", ".cert", ".der"]

    /// Variables of firmware and bundles of certificates are smaller by far.
    private static let sizeLimit = 1 << 20

    /// More files than these are in no folder that somebody keeps.
    private static let countLimit = 10_000

    /// The references of a folder; what is no YAML file is passed over. None without a folder.
    mutating func references(_ folder: String?) throws(AttestationProblem) -> ReferenceSet {
        guard let folder else { return ReferenceSet() }
        var references: [Reference] = []
        for path in try paths(in: folder, endingIn: [".yaml"]) {
            let source = SourceFile(path: path, bytes: try bytes(of: path, limit: Reference.sizeLimit))
            do throws(SyntaxError) {
                references.append(try Reference(source))
            } catch {
                let place = source.position(at: error.range.lowerBound)
                throw AttestationProblem(
                    reason: "\(path):\(place.line):\(place.column): \(error.message)"
                )
            }
        }
        return ReferenceSet(references)
    }

    /// The certificates of a folder or of one file, and how many files there are; the pinned roots alone without one.
    mutating func anchors(_ path: String?) throws(AttestationProblem) -> (TrustAnchors, Int) {
        var anchors = TrustAnchors.pinnedOnly
        guard let path else { return (anchors, 0) }
        let files = Self.isFolder(path) ? try paths(in: path, endingIn: Self.certificateNames) : [path]
        for file in files {
            let bytes = try bytes(of: file, limit: Self.sizeLimit)
            do throws(MalformedInput) {
                try anchors.add(bytes)
            } catch {
                throw AttestationProblem(reason: "\(file): \(error.message)")
            }
        }
        return (anchors, files.count)
    }

    /// What one file means; nil without one.
    mutating func read<Value>(
        _ path: String?,
        _ parse: ([UInt8]) throws(MalformedInput) -> Value
    ) throws(AttestationProblem) -> Value? {
        guard let path else { return nil }
        let bytes = try bytes(of: path, limit: Self.sizeLimit)
        do throws(MalformedInput) {
            return try parse(bytes)
        } catch {
            throw AttestationProblem(reason: "\(path): \(error.message), at offset \(error.offset)")
        }
    }

    private mutating func bytes(of path: String, limit: Int) throws(AttestationProblem) -> [UInt8] {
        do throws(SmallFile.Failure) {
            let bytes = try SmallFile.read(path, limit: limit)
            hash.update(data: Array("\(path.utf8.count) \(path) \(bytes.count) ".utf8))
            hash.update(data: bytes)
            return bytes
        } catch {
            throw AttestationProblem(reason: "\(path): \(error.reason)")
        }
    }

    private static func isFolder(_ path: String) -> Bool {
        var isFolder: ObjCBool = false
        return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder.boolValue
    }

    private func paths(in folder: String, endingIn ends: [String]) throws(AttestationProblem) -> [String] {
        guard Self.isFolder(folder) else {
            throw AttestationProblem(reason: "\(folder): there is no such folder")
        }
        guard let names = try? FileManager.default.contentsOfDirectory(atPath: folder) else {
            throw AttestationProblem(reason: "\(folder): the folder cannot be read")
        }
        let wanted = names.filter { name in
            !name.hasPrefix(".") && ends.contains { name.lowercased().hasSuffix($0) }
        }
        guard wanted.count <= Self.countLimit else {
            throw AttestationProblem(reason: "\(folder): more than \(Self.countLimit) files are not read")
        }
        return wanted.sorted().map { "\(folder)/\($0)" }
    }
}
