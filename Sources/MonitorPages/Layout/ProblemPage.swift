package import Messages

/// What stands where a page cannot be shown: why, and what to do about it.
package struct ProblemPage: Page {
    /// What is wrong.
    package enum Problem: Hashable, Sendable {
        case noSuchNode, noSuchIncident, noSuchSilence
        case staleForm, faultyForm, notAllowed, alreadyResolved
        case unavailable(Message)
    }

    let problem: Problem

    package let section: PageSection? = .fleet
    package let isLive = false

    /// Tells of a problem.
    package init(_ problem: Problem) { self.problem = problem }

    package var title: Message {
        switch problem {
        case .noSuchNode: "Nothing is known about this node"
        case .noSuchIncident: "There is no such incident"
        case .noSuchSilence: "There is no such silence"
        case .staleForm, .faultyForm, .alreadyResolved: "Nothing was changed"
        case .notAllowed: "This is not allowed"
        case .unavailable: "The database does not answer"
        }
    }

    private var advice: Message {
        switch problem {
        case .noSuchNode:
            "It never reported, no inventory names it, or it was forgotten after the time that the retention says."
        case .noSuchIncident, .noSuchSilence: "It may have been forgotten after the time that the retention says."
        case .staleForm: "The form was from another session. Go back, load the page again, and send it once more."
        case .faultyForm: "The form was not complete. Go back, and fill in what is missing."
        case .alreadyResolved:
            "The incident is resolved, and nobody has to look after it; it opens again when it is seen again."
        case .notAllowed: "To acknowledge, resolve or silence incidents takes the role responder."
        case .unavailable(let reason): "Try again in a moment. The reason: \(reason)"
        }
    }

    package func content(_ frame: PageFrame) -> [Markup] { [Tag.p(.style(.card, .problem)) { advice }] }
}
