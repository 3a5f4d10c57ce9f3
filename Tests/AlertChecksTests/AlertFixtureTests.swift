import AlertChecks
import FleetInput
import Foundation
import GKEInventory
import TerraformInput
import TestSupport
import Testing

/// Every folder below Fixtures/alerts gives exactly what its expected.json says.
struct AlertFixtureTests {
    static let cases = PackageFolder.names(in: "Fixtures/alerts").filter { $0 != "README.md" }

    @Test func thereAreCases() {
        #expect(Self.cases.count > 80)
    }

    @Test(arguments: cases)
    func givesTheTruth(_ name: String) throws {
        let folder = "Fixtures/alerts/\(name)"
        let data = Data(try PackageFolder.text("\(folder)/expected.json").utf8)
        let expected = try JSONDecoder().decode(Expected.self, from: data)
        let review = AlertReview(of: PackageFolder.path(folder))

        for event in AlertEvent.covered {
            #expect(review.covered(event).flag == expected.covered[event.rawValue] ?? nil, "\(event.rawValue)")
        }
        #expect(Set(review.allProblems.filter { !$0.isNote }.map(\.kind)).sorted() == expected.problems)
        #expect(Set(review.allProblems.filter(\.isNote).map(\.kind)).sorted() == expected.notes ?? [])
        #expect(review.bestReach == expected.reaches)
        #expect(expected.covered.count == AlertEvent.covered.count)
    }

    /// Every kind of problem has a case in which it is found.
    @Test func everyKindHasACase() throws {
        let named = try Self.cases.flatMap { name in
            let data = Data(try PackageFolder.text("Fixtures/alerts/\(name)/expected.json").utf8)
            let expected = try JSONDecoder().decode(Expected.self, from: data)
            return expected.problems + (expected.notes ?? [])
        }
        #expect(Set(AlertProblem.kinds).subtracting(named).sorted() == [])
    }

    private struct Expected: Decodable {
        let note: String
        let covered: [String: Bool?]
        let problems: [String]
        let notes: [String]?
        let reaches: String
    }
}

extension AlertReview {
    /// The review of a folder.
    init(of path: String) {
        let scan = FleetInput([path], options: TerraformOptions(), selection: AlertingResources.selection)
        self.init(scan.inventories, sources: scan.files.sources)
    }

    /// The best that becomes of any event on any path.
    var bestReach: String {
        let reaches = Set(paths.map(\.reaches))
        return [AlertPath.Reach.person, .notDetermined].first(where: reaches.contains)?.rawValue ?? "nobody"
    }
}
