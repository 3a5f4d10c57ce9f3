/// The classes of `style.css`; a test finds those that it does not have.
package enum StyleClass: String, Sendable, CaseIterable {
    case accepted, acknowledged, actions, badge, button, card, chart, critical, differs, empty, failed, filters, grid
    case hidden, high, legend, medium, muted, notice, number, open, pager, passed, person, problem, quiet, resolved
    case share, silent, skip, stack, steps, timeline, together, undetermined, value
}
