/** Identifiers that cannot be mistaken for one another. All but the tracking number are the database's own integers. */
type Branded<Base, Brand extends string> = Base & { readonly brand: Brand }

export type ReportId = Branded<number, 'ReportId'>
export type MessageId = Branded<number, 'MessageId'>
export type AttachmentId = Branded<number, 'AttachmentId'>
export type AgencyId = Branded<number, 'AgencyId'>
export type CategoryId = Branded<number, 'CategoryId'>
export type AccountId = Branded<number, 'AccountId'>
export type OfficerId = Branded<number, 'OfficerId'>
export type InvitationId = Branded<number, 'InvitationId'>
export type IdentityId = Branded<number, 'IdentityId'>
export type PolicyId = Branded<number, 'PolicyId'>
export type ViewId = Branded<number, 'ViewId'>
export type TemplateId = Branded<number, 'TemplateId'>

/** Twelve digits: year in WIB (2), random (9), check digit (1, ISO/IEC 7064 MOD 11,10). */
export type TrackingNumber = Branded<string, 'TrackingNumber'>

/** Kemendagri code with its dots, from province `32` to village `32.12.09.2003`. */
export type RegionCode = Branded<string, 'RegionCode'>

/** A calendar day, `YYYY-MM-DD`. */
export type Day = Branded<string, 'Day'>
