/** The key and the certificate of a server on `localhost` and 127.0.0.1, for tests: signed by itself, good for a hundred years. */
export const localhost = {
  key: `-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgoQM7cwIVQr5sK1ke
rinsq6eHnQS/kGGR5SFUGAlgZ7qhRANCAASQXMg0K7+uiflwarKqVqVMBDZArbhP
ggbvFdiTRBsIlv3+qarU3LNTEvdQGB3tcqIRElahUSGAvudiVBxVmAbO
-----END PRIVATE KEY-----
`,
  cert: `-----BEGIN CERTIFICATE-----
MIIBmjCCAUGgAwIBAgIURwtAAoi21fG9GPs4E1mxJE+5/hswCgYIKoZIzj0EAwIw
FDESMBAGA1UEAwwJbG9jYWxob3N0MCAXDTI2MTEyNTExMDUzM1oYDzIxMjYxMTAx
MTEwNTMzWjAUMRIwEAYDVQQDDAlsb2NhbGhvc3QwWTATBgcqhkjOPQIBBggqhkjO
PQMBBwNCAASQXMg0K7+uiflwarKqVqVMBDZArbhPggbvFdiTRBsIlv3+qarU3LNT
EvdQGB3tcqIRElahUSGAvudiVBxVmAbOo28wbTAdBgNVHQ4EFgQUx8j7RdUYsmq9
E7gKZOOJlwSd7JcwHwYDVR0jBBgwFoAUx8j7RdUYsmq9E7gKZOOJlwSd7JcwDwYD
VR0TAQH/BAUwAwEB/zAaBgNVHREEEzARgglsb2NhbGhvc3SHBH8AAAEwCgYIKoZI
zj0EAwIDRwAwRAIgDX4PZZasL2Yy2ljEGhEZqe4vr/ibMe03B8YwTcJr6bkCIFZN
qeii940qD4pv19k6pKSqISyC+CoXxmMDnxkr7koN
-----END CERTIFICATE-----
`,
} as const
