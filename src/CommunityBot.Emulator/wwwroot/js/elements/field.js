// What every field has in common.

/** What names a field to the keyboard and to screen readers. */
export const namesOf = ({ id, key, naming, element }) => ({
  id,
  'data-key': key,
  'aria-describedby': naming.describedBy,
  'aria-required': naming.required ? 'true' : null,
  'aria-label': naming.label ? null : element.placeholder?.text ?? element.accessibility_label ?? element.action_id,
});

/** A field made of one node that can be marked as wrong. */
export const single = (node, id, read, outer = node) => ({
  node: outer,
  id,
  read,
  focus: () => node.focus(),
  mark: wrong => node.setAttribute('aria-invalid', String(wrong)),
});
