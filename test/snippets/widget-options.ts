import '@authn-flow/sign-in-widget/define';

const widget = document.createElement('sign-in-widget');
widget.orgUrl = 'https://id.example.com';
widget.recovery = { email: true, sms: true };
widget.entrance = {
  form: 'identifier-first',
  idpDiscovery: true,
  idps: [{ id: '0oa1gjh63g214q0Hq0g4', text: 'Sign in with Northwind' }],
  idpPlacement: 'above',
  registration: true,
};
widget.helpLinks = [
  { label: 'Call the help desk', href: 'tel:+15550100' },
  { label: 'I lost my phone', href: 'https://help.example.com/lost-phone', on: 'factors' },
];
document.querySelector('main')?.append(widget);
