import AlertChecks
import Foundation
import TestSupport
import Testing

/// The alert cases that lie beside a checkout in some places; where they are not, there is nothing to run.
struct SharedAlertCaseTests {
    private struct Truth: Decodable {
        struct Case: Decodable {
            let covered: [String: Bool?]
            let problems: [String]
            let absent: [String]?
            let someProblem: Bool?
        }
        let cases: [String: Case]
    }

    private static let truth: Truth? = {
        guard let bytes = try? Corpus.bytes("alert-cases/truth.json") else { return nil }
        return try? JSONDecoder().decode(Truth.self, from: Data(bytes))
    }()

    private static let cases = (truth?.cases ?? [:]).keys.sorted()

    @Test(.enabled(if: truth != nil), arguments: cases)
    func givesTheTruth(_ name: String) throws {
        let truth = try #require(Self.truth?.cases[name])
        let folder = try #require(Corpus.folder?.appending(path: "alert-cases/\(name)"))
        let review = AlertReview(of: folder.path)
        for (event, covered) in truth.covered {
            guard let covered else { continue }
            let event = try #require(AlertEvent(rawValue: event))
            #expect(review.covered(event).flag == covered, "\(event)")
        }
        let kinds = Set(review.allProblems.map(\.kind))
        #expect(kinds.isSuperset(of: truth.problems))
        #expect(kinds.isDisjoint(with: truth.absent ?? []))
        #expect(truth.someProblem != true || !kinds.isEmpty)
    }
}
