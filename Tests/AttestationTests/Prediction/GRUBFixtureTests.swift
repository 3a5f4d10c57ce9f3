import Foundation
import Messages
import TestSupport
import Testing

@testable import Attestation

/// A case is a folder: a configuration, what else is on the disk, and what GRUB measures.
struct GRUBFixtureTests {
    static let cases = PackageFolder.names(in: "Fixtures/grub")

    /// `expected.json`
    private struct Expectation: Decodable {
        var start: String?
        var variables: [String: String]?
        var devices: [String: String]?
        var results: [String: Bool]?
        var files: [String: String]?
        var incomplete: Bool?
        let commands: [String]
        var read: [String]?
        var unknown: String?
        var unknownFiles: [String]?
    }

    @Test(arguments: cases)
    func commandsAreThoseExpected(_ name: String) throws {
        let folder = "Fixtures/grub/\(name)"
        let expected = try JSONDecoder()
            .decode(Expectation.self, from: Data(PackageFolder.text("\(folder)/expected.json").utf8))
        var conditions = GRUBConditions()
        conditions.start = expected.start.flatMap { GRUBConditions.Start(rawValue: $0) }
        conditions.variables = expected.variables ?? [:]
        conditions.devices = expected.devices ?? [:]
        conditions.results = expected.results ?? [:]
        conditions.files.isComplete = expected.incomplete != true
        conditions.files.contents = (expected.files ?? [:]).mapValues { Array($0.utf8) }
        let configuration = try PackageFolder.text("\(folder)/grub.cfg")
        conditions.files.contents["\(conditions.prefix)/grub.cfg"] = Array(configuration.utf8)
        let course = GRUBCourse.following(conditions)

        #expect(course.steps.compactMap(\.text) == expected.commands)
        #expect(course.steps.compactMap(\.path).dropFirst() == (expected.read ?? [])[...])
        #expect(course.unknownCommands?.description == expected.unknown)
        if expected.unknown == nil { #expect(course.unknownFiles.map(\.description) == expected.unknownFiles ?? []) }
    }
}

extension GRUBStep {
    /// What is measured into PCR 8.
    fileprivate var text: String? {
        switch self {
        case .command(let text): text
        case .kernelCommandLine(let text): "kernel_cmdline: \(text)"
        case .file: nil
        }
    }

    /// What is read.
    fileprivate var path: String? {
        guard case .file(let path, _, _) = self else { return nil }
        return path
    }
}
