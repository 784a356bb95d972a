/**
 * What the load hides in each edit and each presence, to be found again in whatever a server makes of it: eight bytes that
 * occur nowhere else, then who made it. They are looked for in the bytes from the socket, so that many edits in one message,
 * or many messages in one write, count as many.
 */
export const editMark = Buffer.from([0xf1, 0x9e, 0x03, 0xd7, 0x5a, 0xc4, 0x88, 0x2b])
export const presenceMark = Buffer.from('~HBherE~', 'latin1')

/** Behind the mark of an edit: u32 author, u32 its clock, f64 when it was made, in ms of this process. */
export const editMarkLength = editMark.length + 16

/** Behind the mark of a presence: its author as eight hexadecimal digits. */
export const presenceMarkLength = presenceMark.length + 8
